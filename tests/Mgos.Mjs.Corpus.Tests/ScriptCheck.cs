// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Mjs.Corpus.Tests;

/// <summary>Runs a script of the corpus and compares.</summary>
public sealed class ScriptCheck
{
    private const string TraceStart = "  at ";
    private const string MessageStart = "MJS error: ";

    private readonly ScriptFile _file;
    private readonly ScriptOutput _output = new ScriptOutput();
    private readonly ScriptEngine _engine;

    private ScriptCheck(ScriptFile file, ScriptMode mode)
    {
        _file = file;
        _engine = new ScriptEngine(mode, file.MaxSteps, file.MaxMemoryBytes, _output, file.Files);
    }

    /// <summary>Runs it in all modes.</summary>
    /// <param name="file">The script.</param>
    /// <returns>What differs from what is expected; null if nothing does.</returns>
    public static string Run(ScriptFile file)
    {
        string failure = new ScriptCheck(file, ScriptMode.Optimised).Run();
        if (failure != null)
            return file.Name + " (optimised): " + failure;
        failure = new ScriptCheck(file, ScriptMode.Plain).Run();
        if (failure != null)
            return file.Name + " (not optimised): " + failure;
        failure = new ScriptCheck(file, ScriptMode.Compiled).Run();
        return failure == null ? null : file.Name + " (compiled): " + failure;
    }

    private static string Differs(string what, string expected, string real) => what + ": expected <" + expected + ">, real <" + real + ">";

    private string Run()
    {
        for (int i = 0; i < _file.Parts.Count; i++)
        {
            string failure = RunPart((ScriptPart)_file.Parts[i]);
            if (failure != null)
                return _file.Parts.Count > 1 ? "part " + (i + 1).ToString() + ": " + failure : failure;
        }

        return CheckPrinted();
    }

    private string RunPart(ScriptPart part)
    {
        _output.ForgetErrors();
        bool isDone = _engine.Execute(_file.Name, _file.Data, part.Offset, part.Count);
        byte[] report = _output.Errors;
        if (isDone != (report.Length == 0) || isDone != (_engine.LastError == null))
            return "Execute gave " + (isDone ? "true" : "false") + ", reported <" + TextBytes.Show(report) + "> and left the error <" + _engine.LastError + ">";
        if (part.Error == null)
            return isDone ? null : Differs("error", "none", TextBytes.Show(report));
        return isDone ? Differs("error", TextBytes.Show(part.Error.Text), "none") + ", printed <" + TextBytes.Show(_output.Printed, 0, _output.PrintedCount) + ">" : CheckReport(part, report);
    }

    // Lines FILE:LINE of the active calls, then the message.
    private static string CheckReport(ScriptPart part, byte[] report)
    {
        ArrayList trace = new ArrayList();
        int start = 0;
        while (TextBytes.StartsWith(report, start, report.Length, TraceStart))
        {
            int end = TextBytes.IndexOf(report, start, report.Length, (byte)'\n');
            trace.Add(TextBytes.Copy(report, start + TraceStart.Length, end - start - TraceStart.Length));
            start = end + 1;
        }

        bool hasMessage = TextBytes.StartsWith(report, start, report.Length, MessageStart) && report[report.Length - 1] == (byte)'\n';
        int message = start + MessageStart.Length;
        if (!hasMessage || !part.Error.Fits(report, message, report.Length - 1 - message))
            return Differs("error", TextBytes.Show(part.Error.Text), TextBytes.Show(report, start, report.Length - start));
        return part.Trace == null ? null : CheckTrace(part.Trace, trace);
    }

    private static string CheckTrace(ArrayList expected, ArrayList real)
    {
        bool isRight = expected.Count == real.Count;
        for (int i = 0; isRight && i < real.Count; i++)
        {
            byte[] line = (byte[])expected[i];
            byte[] other = (byte[])real[i];
            isRight = TextBytes.AreEqual(line, 0, line.Length, other, 0, other.Length);
        }

        return isRight ? null : Differs("trace", Lines(expected), Lines(real));
    }

    private static string Lines(ArrayList lines)
    {
        string text = "";
        for (int i = 0; i < lines.Count; i++)
            text += (i > 0 ? " " : "") + TextBytes.Show((byte[])lines[i]);
        return text;
    }

    private string CheckPrinted()
    {
        int start = 0;
        for (int line = 0; line < _file.Printed.Count; line++)
        {
            Expectation expected = (Expectation)_file.Printed[line];
            if (start >= _output.PrintedCount)
                return Differs("printed line " + (line + 1).ToString(), TextBytes.Show(expected.Text), "nothing");
            int end = TextBytes.IndexOf(_output.Printed, start, _output.PrintedCount, (byte)'\n');
            if (!expected.Fits(_output.Printed, start, end - start))
                return Differs("printed line " + (line + 1).ToString(), TextBytes.Show(expected.Text), TextBytes.Show(_output.Printed, start, end - start));
            start = end + 1;
        }

        return start == _output.PrintedCount ? null : Differs("printed after the last line", "nothing", TextBytes.Show(_output.Printed, start, _output.PrintedCount - start));
    }
}
