// Prints what the image is made of, as CycloneDX 1.5: the Debian packages that own its libraries or are compiled in
// as headers, the npm packages of the page and of R4's definitions. Usage: node packaging/sbom.mjs BINARY
import {execFileSync} from 'node:child_process';
import {readFileSync, realpathSync} from 'node:fs';

const binary = process.argv[2];
const run = (command, ...words) => execFileSync(command, words, {encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore']});

// Header-only libraries leave no trace in what ldd says.
const compiledIn = ['libboost1.81-dev', 'libcli11-dev', 'libexpected-dev', 'rapidjson-dev', 'libtomlplusplus-dev'];

function debianPackages() {
    const names = new Set();
    for (const [path] of run('ldd', binary).matchAll(/\/\S+/g)) {
        // /lib is a link to /usr/lib, and packages own either name.
        for (const candidate of [path, path.replace(/^\/usr/, ''), realpathSync(path)]) {
            try {
                names.add(run('dpkg', '-S', candidate).split(':')[0]);
                break;
            } catch {
                continue;
            }
        }
    }
    const listed = run('dpkg-query', '-W', '-f', '${Package}\t${Version}\t${Architecture}\t${db:Status-Status}\n').trim().split('\n');
    return listed
        .map((line) => line.split('\t'))
        .filter(([name, , , status]) => status === 'installed' && (names.has(name) || compiledIn.includes(name)))
        .map(([name, version, architecture]) => ({
            type: 'library',
            name,
            version,
            purl: `pkg:deb/debian/${name}@${encodeURIComponent(version)}?arch=${architecture}&distro=debian-12`,
        }));
}

function npmPackages(lockFile, wanted) {
    const {packages} = JSON.parse(readFileSync(lockFile, 'utf8'));
    return Object.entries(packages)
        .map(([path, entry]) => ({name: path.replace(/^.*node_modules\//, ''), ...entry}))
        .filter(({name, dev, version}) => version && (wanted ? wanted.includes(name) : !dev) && name)
        .map(({name, version, license}) => ({
            type: 'library',
            name,
            version,
            ...(license ? {licenses: [{license: {id: license}}]} : {}),
            purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
        }));
}

const components = [
    ...debianPackages(),
    ...npmPackages('web/package-lock.json', ['preact', '@preact/signals', '@preact/signals-core']),
    ...npmPackages('tools/definitions/package-lock.json'),
];
console.log(JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {component: {type: 'application', name: 'tonus', version: '0.1.0'}},
    components,
}, null, 2));
