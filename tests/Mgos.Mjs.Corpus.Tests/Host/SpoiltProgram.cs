// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;

namespace Mgos.Mjs.Corpus.Tests.Host;

/// <summary>Programs of the corpus and random ones with tokens swapped, doubled, dropped and replaced, so that many still run for a while.</summary>
internal static class SpoiltProgram
{
    private const int MaxBytes = 4000;

    private static readonly Regex s_token = new(@"\s+|//[^\n]*|'(?:\\.|[^'\\\n])*'|[A-Za-z_$][\w$]*|[0-9][0-9.a-fx]*|>>>=|===|!==|>>>|<<=|>>=|[-+*/%&|^<>=!]=|&&|\|\||\+\+|--|<<|>>|.", RegexOptions.Compiled | RegexOptions.Singleline);

    private static readonly string[] s_words =
    {
        "x", "o", "a", "f", "i", "this", "undefined", "null", "true", "NaN", "0", "1", "-1", "1.5", "1e9", "'s'", "'length'", "''", "[]", "{}", "[1, 2]", "{a: 1}", "function(a) { return a; }",
        "+", "-", "*", "%", "===", "<", ">>>", "=", "+=", "++", ".", "(", ")", "[", "]", "{", "}", ",", ";", "!", "~", "typeof ", "let ", "if (", "else ", "while (", "for (let k in ", "return ", "break;", "continue;",
        "print", "load", "JSON.stringify", "JSON.parse", ".length", ".push", ".splice", ".slice", ".apply", ".at", "global", "Object.create", "chr", "ffi", "die", "mkstr", "getMJS()", "global.x", "let x = 1;",
    };

    private static readonly string[] s_sources = CorpusFiles.Names.Where(name => !name.StartsWith("limits/", StringComparison.Ordinal))
        .Select(name => Encoding.Latin1.GetString(CorpusFiles.Read(name))).Where(text => text.Length < MaxBytes).ToArray();

    internal static byte[] Make(int seed)
    {
        Random random = new(seed);
        List<string> tokens = Tokens(random.Next(4) == 0 ? ProgramText.Make(seed) : s_sources[random.Next(s_sources.Length)]);
        List<string> others = Tokens(s_sources[random.Next(s_sources.Length)]);
        for (int changes = random.Next(1, 5); changes > 0; changes--)
            Change(random, tokens, others);
        return Encoding.Latin1.GetBytes(string.Concat(tokens));
    }

    private static List<string> Tokens(string text) => s_token.Matches(text).Select(match => match.Value).ToList();

    private static void Change(Random random, List<string> tokens, List<string> others)
    {
        int at = random.Next(tokens.Count), other = random.Next(tokens.Count);
        switch (random.Next(7))
        {
            case 0: tokens.RemoveAt(at); break;
            case 1: tokens.Insert(at, s_words[random.Next(s_words.Length)]); break;
            case 2:
            case 3: tokens[at] = s_words[random.Next(s_words.Length)]; break;
            case 4: (tokens[at], tokens[other]) = (tokens[other], tokens[at]); break;
            case 5: tokens.Insert(at, tokens[other]); break;
            default: tokens.AddRange(others); break;
        }

        if (tokens.Count == 0)
            tokens.Add(";");
    }
}
