// What scripts add to a page that is complete without them: tables that sort by a click on a column's heading.
(() => {
  const valueOf = (row, column) => {
    const cell = row.cells[column];
    if (!cell) return "";
    const text = cell.dataset.sort ?? cell.textContent.trim();
    const number = parseFloat(text.replace(/\u2212/g, "-").replace(/[,£+]/g, ""));
    return Number.isNaN(number) ? text.toLowerCase() : number;
  };
  const compare = (a, b) => {
    if (typeof a === typeof b) return a < b ? -1 : a > b ? 1 : 0;
    return typeof a === "number" ? -1 : 1; // numbers before words
  };
  for (const table of document.querySelectorAll("table.sortable")) {
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.textContent = heading.textContent;
      button.title = "Sort by this column";
      heading.textContent = "";
      heading.append(button);
      button.addEventListener("click", () => {
        const ascending = heading.getAttribute("aria-sort") !== "ascending";
        headings.forEach((other) => other.removeAttribute("aria-sort"));
        heading.setAttribute("aria-sort", ascending ? "ascending" : "descending");
        const body = table.tBodies[0];
        const rows = [...body.rows].map((row, place) => ({ row, place, value: valueOf(row, column) }));
        rows.sort((a, b) => (ascending ? 1 : -1) * compare(a.value, b.value) || a.place - b.place);
        body.append(...rows.map(({ row }) => row));
      });
    });
  }
})();
