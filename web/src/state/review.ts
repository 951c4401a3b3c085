// The flag under review, the form over it and how a decision is sent. A form holds strings by field name;
// nothing is preselected and nothing is stored on this computer.

import { computed, signal } from '@preact/signals';

import { api, CallError } from '../api/client.ts';
import type { Action, Conflict, DecisionBodies, DecisionForm, FlagReview } from '../api/types.ts';
import { ulid } from '../api/ulid.ts';
import { formatName } from '../text/names.ts';
import { say, type MessageKey } from '../text/messages.ts';
import { place } from './router.ts';
import { activeIndex, filter, indexOf, loaded, reload } from './worklist.ts';
import { alertText, announce } from './live.ts';
import { bodyOf, missingFields, type FieldProblems } from './forms.ts';
import { focusActiveRow } from './focus.ts';
import { now } from './clock.ts';
import { session, site } from './session.ts';

export const review = signal<FlagReview | null>(null);
export const reviewFailed = signal<CallError | null>(null);
export const form = signal<DecisionForm | null>(null);
export const fields = signal<Readonly<Record<string, string>>>({});
export const fieldProblems = signal<FieldProblems>({});
export const saving = signal(false);
export const saveFailed = signal<CallError | null>(null);
export const conflict = signal<Conflict | null>(null);
/** Versions the service has announced for the open flag; newer than `review` means: look first. */
export const announced = signal<{ evidenceVersion: number; taskVersion: string; at: number } | null>(null);
/** Evidence up to this version was already on the screen; newer items are marked. */
export const seenEvidence = signal<ReadonlySet<string>>(new Set());

export interface Done {
    id: string;
    action: Action;
    patient: string;
    undoUntil: string | null;
}
export const done = signal<Done | null>(null);
export const undoSeconds = computed(() => {
    const until = done.value?.undoUntil;
    return until ? Math.max(0, Math.ceil((Date.parse(until) - now.value) / 1000)) : 0;
});

export const evidenceIsNewer = computed(() => {
    const open = review.value;
    return open !== null && announced.value !== null && announced.value.evidenceVersion > open.evidenceVersion;
});
export const taskIsNewer = computed(() => {
    const open = review.value;
    return open !== null && announced.value !== null && announced.value.taskVersion !== open.taskVersion;
});

const judged = signal(false);
/** For a second opinion: the flag as if nobody had acted, until one has judged oneself. */
export const blind = computed(() => filter.value.queue === 'second-review' && place.value.page === 'flag' && !judged.value);

let idempotencyKey = '';
let draftTimer = 0;

const evidenceKeys = (view: FlagReview): string[] => view.evidence.map((item) => `${item.resource}/${item.version}`);

export async function openFlag(id: string): Promise<void> {
    if (review.value?.id !== id) close();
    judged.value = false;
    reviewFailed.value = null;
    saveFailed.value = null;
    try {
        show(await api.flag(id, blind.value));
        seenEvidence.value = new Set(review.value ? evidenceKeys(review.value) : []);
    } catch (error) {
        if (error instanceof CallError) reviewFailed.value = error;
    }
}

export function close(): void {
    review.value = null;
    reviewFailed.value = null;
    announced.value = null;
    conflict.value = null;
    clearForm();
}

function show(view: FlagReview): void {
    review.value = view;
    // An answer that was on its way when new evidence came says nothing of it.
    if (!evidenceIsNewer.value) announced.value = null;
    const at = indexOf(view.id);
    if (at >= 0) activeIndex.value = at;
}

/** Loads what has arrived; the form keeps its entries, new evidence is marked. */
export async function viewChanges(): Promise<void> {
    const open = review.value;
    if (!open) return;
    seenEvidence.value = new Set(evidenceKeys(open));
    try {
        show(await api.flag(open.id, blind.value));
        conflict.value = null;
        saveFailed.value = null;
        idempotencyKey = ulid();
    } catch (error) {
        if (error instanceof CallError) saveFailed.value = error;
    }
}

/** Opens a form and takes the lease, so that others see who is judging. */
export async function openForm(kind: DecisionForm, start: Record<string, string> = {}): Promise<void> {
    const open = review.value;
    if (!open) return;
    clearForm();
    form.value = kind;
    fields.value = start;
    idempotencyKey = ulid();
    if (wantsLease(open)) await takeLease(open);
}

/** The lease is free, or mine and half over; activity renews it. */
function wantsLease(open: FlagReview): boolean {
    const mayClaim = open.actions.some((offer) => offer.action === 'claim' && offer.allowed);
    const mine = open.lease?.holder.id === session.value?.me.id;
    const left = open.lease ? Date.parse(open.lease.until) - now.value : 0;
    return mayClaim && !(mine && left > site.value.leaseSeconds * 500);
}

/** The claim under way: a decision waits for it, because it changes the task's version. */
let claiming: Promise<void> = Promise.resolve();

function takeLease(open: FlagReview): Promise<void> {
    claiming = claim(open);
    return claiming;
}

async function claim(open: FlagReview): Promise<void> {
    try {
        const view = await api.decide(open.id, 'claim', {}, versionsOf(open), ulid());
        if (review.value?.id === open.id) show(view);
    } catch {
        // The lease is a courtesy: saving tells if someone else was first.
    }
}

const versionsOf = (view: FlagReview) => ({ evidenceVersion: view.evidenceVersion, taskVersion: view.taskVersion });

export function setField(name: string, value: string): void {
    fields.value = { ...fields.value, [name]: value };
    if (fieldProblems.value[name]) {
        const { [name]: _mended, ...rest } = fieldProblems.value;
        fieldProblems.value = rest;
    }
    // Another content is another decision, so a retry may not reuse the key.
    idempotencyKey = ulid();
    keepDraft();
}

function keepDraft(): void {
    window.clearTimeout(draftTimer);
    const open = review.value;
    const kind = form.value;
    if (!open || !kind || blind.value) return;
    draftTimer = window.setTimeout(() => {
        void api.saveDraft(open.id, kind, { ...fields.value }).catch(() => undefined);
        if (review.value && !saving.value && wantsLease(review.value)) void takeLease(review.value);
    }, 800);
}

function clearForm(): void {
    window.clearTimeout(draftTimer);
    form.value = null;
    fields.value = {};
    fieldProblems.value = {};
    saveFailed.value = null;
    conflict.value = null;
}

/** Closes the form; the draft stays with the service. */
export function leaveForm(): void {
    const open = review.value;
    const kind = form.value;
    if (open && kind && Object.keys(fields.value).length > 0) {
        const kept = { form: kind, fields: { ...fields.value }, savedAt: new Date(now.value).toISOString() };
        review.value = { ...open, draft: kept };
        void api.saveDraft(open.id, kind, kept.fields).catch(() => undefined);
    }
    clearForm();
}

export function continueDraft(): void {
    const draft = review.value?.draft;
    if (draft) void openForm(draft.form, draft.fields);
}

export function dropDraft(): void {
    const open = review.value;
    if (!open) return;
    review.value = { ...open, draft: null };
    void api.dropDraft(open.id).catch(() => undefined);
}

export async function saveForm(): Promise<void> {
    const kind = form.value;
    if (!kind || !review.value || saving.value) return;
    const problems = missingFields(kind, fields.value, review.value);
    fieldProblems.value = problems;
    if (Object.keys(problems).length > 0 || evidenceIsNewer.value) return;
    const body = bodyOf(kind, fields.value) as DecisionBodies[typeof kind];
    if (!blind.value) {
        await decide(kind, body);
        return;
    }
    await decide('second-opinion', body as DecisionBodies['second-opinion']);
    // Now both judgements are shown side by side.
    judged.value = review.value?.secondOpinions.length !== 0;
}

export async function decide<A extends Action>(action: A, body: DecisionBodies[A]): Promise<void> {
    if (!review.value || saving.value) return;
    saving.value = true;
    saveFailed.value = null;
    await claiming;
    const open = review.peek();
    if (!open) {
        saving.value = false;
        return;
    }
    const at = Math.max(0, indexOf(open.id));
    window.clearTimeout(draftTimer);
    try {
        const view = await api.decide(open.id, action, body, versionsOf(open), idempotencyKey || ulid());
        clearForm();
        idempotencyKey = ulid();
        review.value = view;
        announced.value = null;
        finished(view, action);
        await returnToList(at, view.id);
    } catch (error) {
        if (error instanceof CallError) refused(error);
    } finally {
        saving.value = false;
    }
}

function finished(view: FlagReview, action: Action): void {
    const undoUntil = action === 'undo' || action === 'second-opinion' ? null : (view.decision?.undoUntil ?? null);
    done.value = { id: view.id, action, patient: formatName(view.patient), undoUntil };
    announce(say(`done.${action}` as MessageKey));
}

/** Focus goes to the row that follows, or back to this one where it stays in the queue. */
async function returnToList(at: number, id: string): Promise<void> {
    activeIndex.value = at;
    await reload();
    const still = indexOf(id);
    const last = Math.max(0, (loaded.value?.total ?? 1) - 1);
    activeIndex.value = still >= 0 ? still : Math.min(at, last);
    focusActiveRow();
}

function refused(error: CallError): void {
    const found = error.problem?.conflict ?? null;
    if (error.status === 412 || error.problem?.code === 'state-not-allowed') {
        conflict.value = found;
        if (!found) saveFailed.value = error;
        alertText.value = say('form.failed');
        return;
    }
    if (error.problem?.code === 'form-invalid') {
        fieldProblems.value = Object.fromEntries(error.problem.fields.map((field) => [field.field, field.message]));
    }
    saveFailed.value = error;
    alertText.value = say('form.failed');
}

/** Decides beside a decision that came first, on the versions the service named in the conflict. */
export async function decideOver<A extends Action>(
    found: Conflict, action: A, body: DecisionBodies[A],
): Promise<void> {
    const open = review.value;
    if (!open) return;
    review.value = { ...open, evidenceVersion: found.evidenceVersion, taskVersion: found.taskVersion };
    idempotencyKey = ulid();
    await decide(action, body);
}

export async function undo(): Promise<void> {
    const last = done.value;
    if (!last) return;
    if (review.value?.id !== last.id) await openFlag(last.id);
    done.value = null;
    await decide('undo', {});
}

export function discardMine(): void {
    const open = review.value;
    clearForm();
    if (!open) return;
    void api.dropDraft(open.id).catch(() => undefined);
    void openFlag(open.id);
}
