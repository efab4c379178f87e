// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Mgos.Docs.Tests.Pages;

/// <summary>One page of the documentation: its snippets, links and anchors.</summary>
internal sealed partial class Page
{
    private static readonly MarkdownPipeline s_pipeline = new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers(AutoIdentifierOptions.GitHub).Build();

    private readonly MarkdownDocument _document;

    private Page(string path)
    {
        Path = path;
        _document = Markdown.Parse(File.ReadAllText(FullPath), s_pipeline);
    }

    /// <summary>Where it is, relative to the repository, with slashes.</summary>
    internal string Path { get; }

    internal string FullPath => System.IO.Path.Combine(Repository.Root, Path);

    internal string Folder => System.IO.Path.GetDirectoryName(FullPath)!;

    /// <summary>Its name among the contexts: <c>libs.Mgos.Http.README</c>.</summary>
    internal string ContextName => System.IO.Path.ChangeExtension(Path, null).Replace('/', '.');

    internal static Page Read(string path) => new(path);

    /// <summary>The blocks of code, each with the comments in front of it.</summary>
    internal IEnumerable<Snippet> Snippets()
    {
        foreach (FencedCodeBlock block in _document.Descendants<FencedCodeBlock>())
            yield return new Snippet(this, block.Line + 2, block.Info ?? "", block.Lines.ToString().ReplaceLineEndings("\n"), [.. NotesBefore(block)]);
    }

    internal IEnumerable<Snippet> Snippets(string language) => Snippets().Where(snippet => snippet.Language == language);

    /// <summary>Targets of links and pictures that stand in this repository.</summary>
    internal IEnumerable<string> RelativeLinks() =>
        _document.Descendants<LinkInline>().Select(link => link.Url ?? "").Where(url => url.Length > 0 && !AbsoluteUrl().IsMatch(url));

    /// <summary>What a link may name behind #.</summary>
    internal IEnumerable<string> Anchors() =>
        _document.Descendants<HeadingBlock>().Select(heading => heading.TryGetAttributes()?.Id ?? "");

    /// <summary>The first comment of the page that begins with a word, without the word; null if there is none.</summary>
    internal string? Note(string word) =>
        _document.Descendants<HtmlBlock>().Select(block => Notes.Read(block.Lines.ToString(), word)).FirstOrDefault(text => text != null);

    private static IEnumerable<string> NotesBefore(Block block)
    {
        ContainerBlock parent = block.Parent!;
        for (int i = parent.IndexOf(block) - 1; i >= 0 && parent[i] is HtmlBlock html; i--)
            yield return html.Lines.ToString();
    }

    public override string ToString() => Path;

    [GeneratedRegex("^[a-z][a-z0-9+.-]*:", RegexOptions.IgnoreCase)]
    private static partial Regex AbsoluteUrl();
}
