// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.ApiDocs;

/// <summary>Writes the API reference: a Markdown page for each assembly, from it and the XML file beside it, and an index.</summary>
public static class Program
{
    private const int WrongUsage = 2;

    /// <summary>Writes the pages.</summary>
    /// <param name="args">The folder that the pages go to, and the assemblies.</param>
    /// <returns>0; 1 if an assembly or its XML file is missing; 2 for a wrong command line.</returns>
    public static int Main(string[] args)
    {
        if (args.Length < 2)
        {
            Console.Error.WriteLine("Usage: Mgos.ApiDocs FOLDER ASSEMBLY...");
            return WrongUsage;
        }

        string[] missing = [.. args[1..].SelectMany(assembly => new[] { assembly, XmlOf(assembly) }).Where(file => !File.Exists(file))];
        foreach (string file in missing)
            Console.Error.WriteLine(file + " is missing; build its project first");
        if (missing.Length > 0)
            return 1;
        Directory.CreateDirectory(args[0]);
        IEnumerable<ApiPage> pages = [.. args[1..].Select(assembly => ApiPage.Read(assembly, XmlOf(assembly))).Where(page => page.HasTypes).OrderBy(page => page.Name, StringComparer.Ordinal)];
        foreach (ApiPage page in pages)
            File.WriteAllText(Path.Combine(args[0], page.Name + ".md"), page.Text());
        File.WriteAllText(Path.Combine(args[0], "README.md"), "# API reference\n\n" + string.Concat(pages.Select(page => $"* [{page.Name}]({page.Name}.md)\n")));
        return 0;
    }

    private static string XmlOf(string assembly) => Path.ChangeExtension(assembly, ".xml");
}
