// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Docs.Tests.Pages;

namespace Mgos.Docs.Tests.Commands;

/// <summary>A command on a page and the answer that the page shows.</summary>
/// <param name="Place">Page and line.</param>
/// <param name="Line">The command, in one line.</param>
/// <param name="Answer">What stands below it; null if nothing does.</param>
internal sealed record Exchange(string Place, string Line, string? Answer);

/// <summary>Reads the commands of a block.</summary>
/// <remarks>
/// A block whose commands begin with <c>$ </c> shows answers: all lines up to the next command. In any other block that begins with a command each line is one.
/// A backslash at the end of a line continues it.
/// </remarks>
internal static class Session
{
    private const string Prompt = "$ ";

    private static readonly string[] s_languages = ["", "console"];
    private static readonly string[] s_programs = ["mgos", "mos", "curl", "dotnet", "aws", "az", "openssl", "mosquitto_sub", "mosquitto_pub", "echo", "htdigest", "mkdir", "zip", "cd"];

    /// <summary>The commands of a block; none if it is something else.</summary>
    internal static IEnumerable<Exchange> Read(Snippet snippet)
    {
        string text = snippet.Text.Replace("\\\n", " ");
        if (!s_languages.Contains(snippet.Language) || snippet.NotRun != null)
            return [];
        if (text.StartsWith(Prompt, StringComparison.Ordinal))
            return ("\n" + text).Split("\n" + Prompt).Skip(1).Select(part => WithAnswer(snippet, part));
        string[] lines = [.. text.Split('\n').Where(line => line.Length > 0)];
        return lines.Length > 0 && IsCommand(lines[0]) ? lines.Select(line => new Exchange(snippet.ToString(), line, null)) : [];
    }

    private static Exchange WithAnswer(Snippet snippet, string part)
    {
        string[] lines = part.Split('\n', 2);
        return new Exchange(snippet.ToString(), lines[0], lines.Length == 1 || lines[1].Trim().Length == 0 ? null : lines[1].Trim());
    }

    private static bool IsCommand(string line) => s_programs.Contains(line.Split(' ')[0]) || line.StartsWith("./eng/", StringComparison.Ordinal);
}
