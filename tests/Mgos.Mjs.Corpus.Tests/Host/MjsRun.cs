// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.RegularExpressions;

namespace Mgos.Mjs.Corpus.Tests.Host;

/// <summary>One run of a text: what it printed and reported.</summary>
internal sealed class MjsRun
{
    private static readonly Regex s_place = new("<(function|foreign_ptr)@[0-9a-fA-Fx]+>", RegexOptions.Compiled);

    private MjsRun(string printed, string report)
    {
        Printed = s_place.Replace(printed, "<$1>");
        Report = report;
    }

    internal string Printed { get; }

    /// <summary>Gets the report of the error; empty if there was none.</summary>
    internal string Report { get; }

    internal static MjsRun Of(byte[] text, ScriptMode mode, int maxSteps, int maxMemoryBytes)
    {
        ScriptOutput output = new();
        ScriptEngine engine = new(mode, maxSteps, maxMemoryBytes, output, null);
        engine.Execute("p.js", text, 0, text.Length);
        return new MjsRun(Encoding.Latin1.GetString(output.Printed, 0, output.PrintedCount), Encoding.Latin1.GetString(output.Errors));
    }

    public override string ToString() => Printed + Report;
}
