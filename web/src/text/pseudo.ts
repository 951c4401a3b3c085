// A language for tests: every letter gets an accent and every sentence grows, so that text which did not
// come from the catalogue, or which does not fit, is seen at once.

const accents: Record<string, string> = {
    a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', y: 'ý', n: 'ñ', c: 'ç', s: 'š', z: 'ž',
    A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú', Y: 'Ý', N: 'Ñ', C: 'Ç', S: 'Š', Z: 'Ž',
};

export function pseudo(message: string): string {
    if (message === '') return '';
    const accented = message
        .split(/(\{\w+\})/)
        .map((part) => (part.startsWith('{') ? part : part.replace(/[A-Za-z]/g, (letter) => accents[letter] ?? letter)))
        .join('');
    return `[${accented}${'~'.repeat(Math.ceil(message.length / 5))}]`;
}
