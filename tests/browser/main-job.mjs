// The whole product in a real browser: an EHR pushes an Observation, the flag appears on the open page by
// itself, a physician dismisses it with the keyboard, and it leaves the queue.
//   node tests/browser/main-job.mjs <tonus program>
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const require = createRequire(new URL("../../web/package.json", import.meta.url));
const { chromium } = require("playwright-core");

const folder = mkdtempSync(join(tmpdir(), "tonus-browser-"));
const service = spawn(
    process.argv[2],
    ["serve", "--demo", "--data", join(folder, "data"), "--set", "http.port=0", "--set", "admin.port=0"],
    { stdio: ["ignore", "ignore", "pipe"] },
);

function ready() {
    return new Promise((resolve, reject) => {
        let log = "";
        service.stderr.on("data", (chunk) => {
            log += chunk;
            const port = /event=ready .*?\bport=(\d+)/.exec(log)?.[1];
            if (port) resolve(Number(port));
        });
        service.on("exit", () => reject(new Error(`the service did not start:\n${log}`)));
    });
}

let browser;
try {
    const base = `http://127.0.0.1:${await ready()}`;
    browser = await chromium.launch({
        executablePath: "/usr/bin/chromium-headless-shell",
        args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(60_000);
    const problems = [];
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("request", (request) => {
        if (!request.url().startsWith(base)) problems.push(`foreign request ${request.url()}`);
    });

    await page.goto(`${base}/worklist`);
    const fields = page.locator("input");
    await fields.nth(0).fill("mensah");
    await fields.nth(1).fill("synthetic clinic");
    await page.keyboard.press("Enter");
    await page.locator("[role=row]").nth(1).waitFor();

    const pushed = await fetch(`${base}/fhir/Observation`, {
        method: "POST",
        headers: { "Content-Type": "application/fhir+json" },
        body: JSON.stringify({
            resourceType: "Observation",
            status: "final",
            code: { text: "Patient message" },
            subject: { reference: "Patient/demo-1" },
            valueString: "She had a fit this morning and I cannot wake her.",
        }),
    });
    assert.equal(pushed.status, 201);
    await page.getByText(/new flag/i).first().waitFor();

    const found = await (await fetch(`${base}/fhir/Flag?patient=demo-1`)).json();
    const flag = found.entry[0].resource.id;
    await page.goto(`${base}/flags/${flag}`);
    await page.getByText("Why flagged", { exact: false }).first().waitFor();
    await page.getByRole("button", { name: /^Dismiss/ }).first().click();
    await page.getByText("Tolerated before").first().click();
    await page.keyboard.press("Control+Enter");

    let status = "requested";
    for (let attempt = 0; attempt < 600 && status !== "completed"; ++attempt) {
        await new Promise((resolve) => setTimeout(resolve, 200));
        status = (await (await fetch(`${base}/fhir/Task/${flag}`)).json()).status;
    }
    assert.equal(status, "completed");
    const decided = await (await fetch(`${base}/fhir/Flag/${flag}`)).json();
    assert.equal(decided.status, "inactive");
    assert.deepEqual(problems, []);
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
    console.log("The flag appeared, was decided and left.");
} finally {
    await browser?.close();
    const ended = new Promise((resolve) => service.on("exit", resolve));
    service.kill("SIGTERM");
    await ended;
    rmSync(folder, { recursive: true, force: true });
}
