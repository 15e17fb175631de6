// Draws the charts, sorts and filters the tables. All that is shown stands in the page as data.
(() => {
  "use strict";
  const specs = document.getElementById("charts").textContent;
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const places = () => document.querySelectorAll(".chart");

  // A stretch of time [row, from, until] as a rectangle in its row.
  const stretch = (params, api) => {
    const from = api.coord([api.value(1), api.value(0)]);
    const until = api.coord([api.value(2), api.value(0)]);
    const height = api.size([0, 1])[1] * 0.6;
    const shape = { x: from[0], y: from[1] - height / 2, width: Math.max(until[0] - from[0], 1), height };
    const inside = echarts.graphic.clipRectByRect(shape, params.coordSys);
    return inside && { type: "rect", shape: inside, style: api.style() };
  };

  const draw = (theme) => {
    for (const { id, unit, option } of JSON.parse(specs)) {
      const place = document.getElementById("chart-" + id);
      echarts.getInstanceByDom(place)?.dispose();
      option.series.forEach((one) => one.type === "custom" && (one.renderItem = stretch));
      option.tooltip.valueFormatter = (value) => (value == null ? "–" : value + unit);
      option.backgroundColor = "transparent";
      option.animation = false;
      option.textStyle = { fontFamily: getComputedStyle(document.body).fontFamily };
      echarts.init(place, theme, { renderer: "svg" }).setOption(option);
    }
  };
  const drawAgain = () => draw(dark.matches ? "dark" : null);

  drawAgain();
  dark.addEventListener("change", drawAgain);
  addEventListener("resize", () => places().forEach((place) => echarts.getInstanceByDom(place).resize()));
  addEventListener("beforeprint", () => {
    document.body.classList.add("printing");
    draw(null);
  });
  addEventListener("afterprint", () => {
    document.body.classList.remove("printing");
    drawAgain();
  });

  // Figures are compared as figures where a column has nothing else, everything else as words; empty cells come last.
  const figure = /^[-+]?\d[\d,]*(\.\d+)?(%|\/.*| .*)?$/;
  const sort = (heading) => {
    const table = heading.closest("table");
    const column = heading.cellIndex;
    const down = heading.getAttribute("aria-sort") === "ascending";
    const rows = [...table.tBodies[0].rows].map((row) => [row.cells[column].textContent.trim(), row]);
    const numeric = rows.every(([text]) => text === "" || text === "–" || figure.test(text));
    const value = (text) => (numeric ? parseFloat(text.replaceAll(",", "")) : text);
    const words = new Intl.Collator(document.documentElement.lang);
    const empty = (text) => text === "" || text === "–";
    rows.sort(([a], [b]) => {
      if (empty(a) || empty(b)) return empty(a) - empty(b);
      return (down ? -1 : 1) * (numeric ? value(a) - value(b) : words.compare(a, b));
    });
    table.querySelectorAll("th").forEach((one) => one.removeAttribute("aria-sort"));
    heading.setAttribute("aria-sort", down ? "descending" : "ascending");
    table.tBodies[0].append(...rows.map(([, row]) => row));
  };
  document.querySelectorAll("th button").forEach((button) => button.addEventListener("click", () => sort(button.parentNode)));

  document.querySelectorAll("input[type=search]").forEach((field) =>
    field.addEventListener("input", () => {
      const wanted = field.value.trim().toLowerCase();
      for (const row of field.parentNode.querySelectorAll("tbody tr")) row.hidden = !row.textContent.toLowerCase().includes(wanted);
    }),
  );
})();
