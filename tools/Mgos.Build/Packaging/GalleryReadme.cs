// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;

namespace Mgos.Build;

/// <summary>A README as the package gallery shows it: without relative links, which lead nowhere there.</summary>
internal static partial class GalleryReadme
{
    /// <summary>Makes the relative links of a README absolute.</summary>
    /// <param name="readme">Its text.</param>
    /// <param name="folder">The folder that it lies in, below the root, with slashes.</param>
    /// <param name="url">Address of the repository.</param>
    /// <returns>The text for the gallery.</returns>
    internal static string Make(string readme, string folder, string url) =>
        Link().Replace(readme, match => match.Groups[1].Value + Absolute(match.Groups[2].Value, folder, url) + ")");

    private static string Absolute(string link, string folder, string url)
    {
        Uri inside = new(new Uri("file:///" + folder + "/"), link);
        return url.TrimEnd('/') + "/blob/main" + inside.AbsolutePath + inside.Fragment;
    }

    // ](link) unless it has a scheme or is a place in the page itself.
    [GeneratedRegex(@"(\]\()(?![a-zA-Z][a-zA-Z0-9+.-]*:|#)([^)\s]+)\)")]
    private static partial Regex Link();
}
