// A language for tests: every vowel gets an accent and every sentence grows, so that text which did not
// come from the catalogue, or which does not fit, is seen at once.

const accented = 'aáeéiíoóuúyýAÁEÉIÍOÓUÚYÝ';

export function pseudo(message: string): string {
    if (message === '') return '';
    const strange = message.replace(/\{\w+\}|[aeiouy]/gi, (part) => (part.length > 1 ? part : accented.charAt(accented.indexOf(part) + 1)));
    return `[${strange}${'~'.repeat(Math.ceil(message.length / 5))}]`;
}
