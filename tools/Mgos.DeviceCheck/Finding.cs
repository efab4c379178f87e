// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.DeviceCheck;

/// <summary>One thing that would not work on a device.</summary>
/// <param name="Code">Code of the rule, MGOSnnn.</param>
/// <param name="Where">Type and member, as the source names them.</param>
/// <param name="Text">What is wrong and what to write instead.</param>
/// <param name="Line">File and line if the symbols tell, else null.</param>
internal sealed record Finding(string Code, string Where, string Text, string Line)
{
    /// <summary>The form in which MSBuild recognises an error.</summary>
    public override string ToString() => Line == null ? $"{Where}: error {Code}: {Text}" : $"{Where}: error {Code}: {Text} ({Line})";
}
