// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Mgos.Build;
using Mgos.Docs.Tests.Pages;

namespace Mgos.Docs.Tests.Snippets;

/// <summary>Compiles C# of a page as what it is: a file, members of a class, or statements of a method.</summary>
/// <remarks>
/// A snippet with using directives stands for itself. Others see what <c>Contexts/Default.cs</c> and <c>Usings.cs</c> declare. All see the context of their page,
/// classes of settings made from the manifests on the page and, where needed, the classes in its other snippets.
/// </remarks>
internal static partial class SnippetCompiler
{
    private const string ContextFolder = "Contexts";
    private const string DefaultContext = "Default";
    private const string UsingsContext = "Usings";

    // Those of a program for the PC.
    private const string ImplicitUsings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;";

    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.CSharp10);
    private static readonly CSharpParseOptions s_programParse = new(LanguageVersion.Latest);
    private static readonly MetadataReference[] s_references =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>The errors of the reading that has fewest; empty if the snippet compiles.</summary>
    internal static string ErrorsOf(Snippet snippet) =>
        Readings(snippet).Select(sources => Errors(snippet, sources)).MinBy(errors => errors.Length)!.Aggregate("", (text, error) => text + error + "\n");

    private static IEnumerable<string[]> Readings(Snippet snippet)
    {
        string[] page = [SettingsClasses(snippet.Page), Context(snippet.Page.ContextName)];
        string[] others = [.. page, .. Siblings(snippet)];
        if (HasUsings(snippet))
            return [[snippet.Text, .. page], [snippet.Text, .. others], [snippet.Text, ImplicitUsings, .. page]];
        string[] given = [Context(DefaultContext), Context(UsingsContext)];
        string[] forms =
        [
            snippet.Text,
            "public sealed partial class Snippet\n{\n" + snippet.Text + "\n}",
            "public sealed partial class Snippet\n{\n    private void Run()\n    {\n" + snippet.Text + "\n    }\n}",
        ];
        return forms.SelectMany(form => new[] { [form, .. page, .. given], (string[])[form, .. others, .. given] });
    }

    private static bool HasUsings(Snippet snippet) => UsingDirective().IsMatch(snippet.Text);

    // Classes that other snippets of the page declare.
    private static IEnumerable<string> Siblings(Snippet snippet) =>
        snippet.Page.Snippets("csharp").Where(other => other.Line != snippet.Line && other.Note("from") == null && Declaration().IsMatch(other.Text)).Select(other => other.Text);

    [GeneratedRegex("^using [A-Za-z.]+;", RegexOptions.Multiline)]
    private static partial Regex UsingDirective();

    [GeneratedRegex("^(public|internal) (sealed |static )?class ", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    private static string[] Errors(Snippet snippet, string[] sources)
    {
        bool isProgram = sources.Contains(ImplicitUsings);
        CSharpCompilation compilation = CSharpCompilation.Create(
            "Snippet",
            sources.Where(source => source.Length > 0).Select(source => CSharpSyntaxTree.ParseText(source, isProgram ? s_programParse : s_parse)),
            s_references,
            new CSharpCompilationOptions(isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary));
        return [.. compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => $"{snippet}: {diagnostic}")];
    }

    private static string Context(string name)
    {
        string file = Path.Combine(Repository.PathOf("tests/Mgos.Docs.Tests"), ContextFolder, name + ".cs");
        return File.Exists(file) ? File.ReadAllText(file) : "";
    }

    private static string SettingsClasses(Page page)
    {
        List<SchemaItem> items = [.. page.Snippets("yaml").SelectMany(snippet => ManifestReader.Parse(snippet.Text, page.Path, new Reporter(TextWriter.Null)).Schema)];
        ConfigEntry schema = ConfigSchemaMerger.MergeOwn(items);
        string text = ConfigClassWriter.Write(schema, "Settings", new Dictionary<string, string>(), isPublic: true);
        return schema.Children.Count == 0 ? "" : "global using Settings;\n" + text;
    }
}
