// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Mgos.Bench.Load;

/// <summary>The results as a page of Markdown.</summary>
internal sealed class Report
{
    private readonly StringBuilder _text = new();

    public Report(string title, string about)
    {
        Line("# " + title);
        Line("");
        Line(about);
        Line("");
        Line($"{DateTime.UtcNow:yyyy-MM-dd}, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
    }

    public void Head(string title, params string[] columns)
    {
        Line("");
        Line("## " + title);
        Line("");
        Line("| " + string.Join(" | ", columns) + " |");
        Line("|" + string.Concat(Enumerable.Repeat("---|", columns.Length)));
    }

    public void Row(params object[] cells) => Line("| " + string.Join(" | ", cells.Select(Text)) + " |");

    public void Save(string path)
    {
        if (path != null)
            File.WriteAllText(path, _text.ToString());
    }

    private static string Text(object cell) => cell is double number ? number.ToString(number < 100 ? "0.##" : "N0", CultureInfo.InvariantCulture) : cell.ToString();

    private void Line(string line)
    {
        _text.Append(line).Append('\n');
        Console.WriteLine(line);
    }
}
