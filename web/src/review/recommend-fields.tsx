import type { JSX } from 'preact';

import type { FlagReview, Route } from '../api/types.ts';
import { Choices, Field } from '../parts/fields.tsx';
import { Notice } from '../parts/notice.tsx';
import { isLowerDose } from '../state/forms.ts';
import { fields } from '../state/review.ts';
import { formatDose, formatUnit } from '../text/doses.ts';
import { say, unitLanguage } from '../text/messages.ts';
import { bind } from './bound.tsx';

const dosedRoutes: Route[] = ['oral', 'intrathecal'];

/** Drafts advice; a dose is changed only by a prescriber in the record. */
export function RecommendFields({ view }: { view: FlagReview }): JSX.Element {
    const kind = fields.value['kind'];
    const route = fields.value['route'];
    const current = view.patient.exposures.find((exposure) => exposure.route === route)?.dose;
    const unit = formatUnit(route === 'intrathecal' ? 'ug/d' : 'mg/d', unitLanguage());
    return (
        <>
            <Notice tone="info">{say('form.recommend.draft')}</Notice>
            <Choices {...bind('kind')} legend={say('form.kind')} compact
                choices={(['dose', 'alternative', 'monitoring', 'pump-check', 'laboratory'] as const).map((value) => ({ value, label: say(`form.kind.${value}`) }))} />
            {kind === 'dose' ? (
                <>
                    <Choices {...bind('route')} legend={say('form.route')} compact
                        choices={dosedRoutes.map((value) => ({ value, label: say(`route.${value}`) }))} />
                    {route ? (
                        <Field {...bind('dose')} label={say('form.dose', { unit })} inputMode="decimal"
                            hint={current ? say('form.dose.now', { dose: formatDose(current, unitLanguage()) }) : undefined} />
                    ) : null}
                    {isLowerDose(fields.value, view) ? (
                        <>
                            <Notice tone="caution">{say('form.taper.guard')}</Notice>
                            <Field {...bind('taper')} label={say('form.taper')} type="area" />
                            <Field {...bind('override')} label={say('form.override')} type="area" />
                        </>
                    ) : null}
                </>
            ) : null}
            <Field {...bind('text')} label={say('form.text')} type="area" />
        </>
    );
}
