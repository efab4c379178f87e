// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Mjs;

/// <summary>Takes the argument lists of signatures apart.</summary>
internal static class ForeignText
{
    /// <summary>The name in a declaration, or the whole text if it is a name alone.</summary>
    internal static string NameOf(string declaration)
    {
        int open = declaration.IndexOf('(');
        string head = open < 0 ? declaration.Trim() : declaration.Substring(0, open).Trim();
        char[] characters = head.ToCharArray();
        int start = characters.Length;
        while (start > 0 && (Lexer.IsLetter(characters[start - 1]) || (uint)(characters[start - 1] - '0') <= 9))
        {
            start--;
        }

        return head.Substring(start);
    }

    /// <summary>Splits at the commas that are not inside parentheses; blanks around the parts are dropped.</summary>
    internal static string[] Split(string text)
    {
        char[] characters = text.ToCharArray();
        ArrayList parts = new ArrayList();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < characters.Length; i++)
        {
            depth += characters[i] == '(' ? 1 : characters[i] == ')' ? -1 : 0;
            if (characters[i] == ',' && depth == 0)
            {
                parts.Add(text.Substring(start, i - start).Trim());
                start = i + 1;
            }
        }

        parts.Add(text.Substring(start).Trim());
        string[] result = new string[parts.Count];
        for (int i = 0; i < result.Length; i++)
        {
            result[i] = (string)parts[i];
        }

        return result;
    }
}
