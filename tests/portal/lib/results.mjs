/* What the checks have found: for each, the pages it applied to, problems. */
export class Results {
	constructor(checks) {
		this.found = new Map(checks.map((check) =>
			[check.name, { pages: new Set(), problems: [] }]));
	}

	/* `said` is a list of problems; null where the check does not apply. */
	add(check, page, said) {
		if (!said)
			return;
		const { pages, problems } = this.found.get(check.name);
		pages.add(page);
		for (const text of new Set(said))
			problems.push(`${page}: ${text}`);
	}

	problems(check) {
		return [...new Set(this.found.get(check.name).problems)];
	}

	pages(check) {
		return this.found.get(check.name).pages.size;
	}

	/* A check that found nothing to look at has shown nothing. */
	passed(check) {
		return this.pages(check) > 0 && this.problems(check).length === 0;
	}
}
