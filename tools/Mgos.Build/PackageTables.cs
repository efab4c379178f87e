// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Build;

/// <summary>The overview of all libraries in the README of the repository: a table for each area, lowest layer first.</summary>
/// <remarks>It stands between <c>&lt;!-- packages --&gt;</c> and <c>&lt;!-- /packages --&gt;</c>. A library's area is that of its tag <c>docs:AREA:TITLE</c>.</remarks>
public static class PackageTables
{
    private static readonly (string Area, string Title)[] s_areas =
    [
        ("core", "Kernel"), ("hw", "Hardware"), ("net", "Network"), ("rpc", "RPC"), ("services", "RPC services"), ("ota", "Updates"), ("cloud", "Cloud"), ("js", "Scripts"), ("extras", "Extras"),
    ];

    /// <summary>Replaces the overview in a text.</summary>
    /// <param name="readme">The README.</param>
    /// <param name="libraries">All libraries.</param>
    /// <returns>The README with the overview.</returns>
    /// <exception cref="ManifestException">A library has no area or no description.</exception>
    public static string Fill(string readme, IReadOnlyList<Manifest> libraries)
    {
        ILookup<string, Manifest> byArea = libraries.OrderBy(library => library.Name, StringComparer.Ordinal).ToLookup(AreaOf);
        IEnumerable<string> tables = s_areas.Where(area => byArea.Contains(area.Area)).Select(area => Table(area.Title, byArea[area.Area]));
        return ReadmeTables.Replace(readme, "packages", string.Join("\n", tables));
    }

    private static string Table(string title, IEnumerable<Manifest> libraries)
    {
        StringBuilder table = new($"| {title} | what it gives |\n|---|---|\n");
        foreach (Manifest library in libraries)
            table.Append($"| [{library.Name}](libs/{library.Name}/README.md) | {DescriptionOf(library)} |\n");
        return table.ToString();
    }

    private static string DescriptionOf(Manifest library) =>
        ReadmeTables.Cell(library.Scalar("description")?.Replace(" - ", ": ") ?? throw Refuse(library, "the library has no description"));

    private static string AreaOf(Manifest library)
    {
        string? tag = library.Tags.Find(tag => tag.StartsWith("docs:", StringComparison.Ordinal));
        string area = tag?.Split(':')[1] ?? "";
        return s_areas.Any(known => known.Area == area)
            ? area
            : throw Refuse(library, $"the library has no tag docs:AREA:TITLE with one of the areas {string.Join(", ", s_areas.Select(known => known.Area))}");
    }

    private static ManifestException Refuse(Manifest library, string message) => new(Codes.NoArea, library.Position, message);
}
