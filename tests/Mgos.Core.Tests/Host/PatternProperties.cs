// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using FsCheck;
using FsCheck.Fluent;
using nanoFramework.TestFramework;

namespace Mgos.Core.Tests.Host;

/// <summary>Any pattern and text, against the definition of the language.</summary>
[TestClass]
public class PatternProperties
{
    private static readonly FsCheck.Config s_often = FsCheck.Config.QuickThrowOnFailure.WithMaxTest(20000).WithEndSize(14);

    // Few letters, so that they often match.
    private static Gen<string> Text(params char[] letters) => Gen.Elements(letters).ArrayOf().Select(characters => new string(characters));

    [TestMethod]
    public void Any_pattern_matches_what_its_definition_says()
    {
        Arbitrary<(string Pattern, string Text)> cases =
            Text('a', 'b', 'A', '/', '*', '*', '*', '?', '$', '|', '.').Zip(Text('a', 'b', 'B', '/', '.', '*'), (pattern, text) => (pattern, text)).ToArbitrary();
        Prop.ForAll(cases, c => Agrees(c.Pattern, c.Text).Label(c.Pattern + " on " + c.Text)).Check(s_often);
    }

    private static bool Agrees(string pattern, string text)
    {
        int expected = ReferencePattern.MatchPrefix(pattern, text);
        return Pattern.MatchPrefix(pattern, text) == expected && Pattern.Matches(pattern, text) == (expected == text.Length);
    }
}
