// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;

namespace Mgos.Docs.Tests.Commands;

/// <summary>Splits a command line as a shell does: blanks, both kinds of quotes, backslashes, comments.</summary>
internal static class Words
{
    internal static string[] Of(string line)
    {
        List<string> words = [];
        StringBuilder? word = null;
        char quote = '\0';
        for (int i = 0; i < line.Length; i++)
        {
            char c = line[i];
            if (c == quote)
                quote = '\0';
            else if (c == '\\' && quote != '\'' && i + 1 < line.Length)
                (word ??= new()).Append(line[++i]);
            else if (quote != '\0')
                word!.Append(c);
            else if (c is '\'' or '"')
                (quote, word) = (c, word ?? new());
            else if (c == '#' && word == null)
                break;
            else if (c != ' ')
                (word ??= new()).Append(c);
            else
                Finish(words, ref word);
        }

        Finish(words, ref word);
        return [.. words];
    }

    private static void Finish(List<string> words, ref StringBuilder? word)
    {
        if (word != null)
            words.Add(word.ToString());
        word = null;
    }
}
