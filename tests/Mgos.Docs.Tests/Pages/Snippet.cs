// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Docs.Tests.Pages;

/// <summary>A block of code on a page.</summary>
/// <param name="Page">The page.</param>
/// <param name="Line">Line of its first line, counted from 1.</param>
/// <param name="Language">What stands behind the fence.</param>
/// <param name="Text">Its text.</param>
/// <param name="Comments">The comments in front of it, the nearest first.</param>
internal sealed record Snippet(Page Page, int Line, string Language, string Text, string[] Comments)
{
    /// <summary>The text of a comment in front that begins with a word; null if there is none.</summary>
    internal string? Note(string word) => Comments.Select(comment => Notes.Read(comment, word)).FirstOrDefault(text => text != null);

    /// <summary>Why it cannot be tried here; null if it is.</summary>
    internal string? NotRun => Note("not run");

    public override string ToString() => $"{Page.Path}({Line})";
}
