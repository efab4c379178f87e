// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Mjs;

/// <summary>What typeof and messages call a value.</summary>
internal static class TypeName
{
    // By Tag; the digits are those of MjsType.
    private const string Types = "3012244567887000";
    private const string Names = "undefined null boolean number string object array function foreign_ptr";

    private const string Words = "number undefined null false true";

    internal static MjsType TypeOf(byte tag) => (MjsType)(Types[tag] - '0');

    internal static string Of(byte tag) => Names.Split(' ')[(int)TypeOf(tag)];

    /// <summary>The text of what is undefined, null, false or true.</summary>
    internal static string WordOf(byte tag) => Words.Split(' ')[tag];
}
