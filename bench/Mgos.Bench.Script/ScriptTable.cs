// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Bench;

/// <summary>Measures the programs and prints a line of Markdown for each.</summary>
internal sealed class ScriptTable
{
    private const int LoopTurns = 10000;

    private readonly ScriptTimer _timer;
    private double _turnNanoseconds;
    private double _product = 1;
    private int _compared;

    internal ScriptTable(IClock clock)
    {
        _timer = new ScriptTimer(clock, Runtime.RunMicroseconds);
    }

    internal void Print()
    {
        _turnNanoseconds = _timer.Measure(new IScript[] { new IntegerLoop() }, LoopTurns, Runtime.Rounds)[0] / LoopTurns;
        Console.WriteLine("A turn of an integer loop in C#: " + _turnNanoseconds.ToString("F1") + " ns.");
        Console.WriteLine("");
        Console.WriteLine("| program | n | mJS, µs for run(n) | ns for each of n | in turns of the C# loop | Jint, µs | Jint / mJS |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        ScriptCase[] cases = ScriptCases.All();
        for (int i = 0; i < cases.Length; i++)
            Measure(cases[i]);
        Console.WriteLine("");
        Runtime.PrintMean(_product, _compared);
    }

    private void Measure(ScriptCase subject)
    {
        IScript mjs = new MjsScript(subject.Source);
        IScript rival = Runtime.Rival(subject.Source);
        if (rival != null && mjs.Run(subject.Count) != rival.Run(subject.Count))
            throw new Exception(subject.Name + ": the results differ");
        double[] nanoseconds = _timer.Measure(rival == null ? new[] { mjs } : new[] { mjs, rival }, subject.Count, Runtime.Rounds);
        double one = nanoseconds[0] / subject.Count;
        Console.WriteLine("| " + subject.Name + " | " + subject.Count.ToString() + " | " + (nanoseconds[0] / 1000).ToString("F1") + " | " + one.ToString("F0") + " | " + (one / _turnNanoseconds).ToString("F1") +
            " | " + Compare(nanoseconds) + " |");
    }

    private string Compare(double[] nanoseconds)
    {
        if (nanoseconds.Length == 1)
            return " | ";
        _product *= nanoseconds[1] / nanoseconds[0];
        _compared++;
        return (nanoseconds[1] / 1000).ToString("F1") + " | " + (nanoseconds[1] / nanoseconds[0]).ToString("F2");
    }
}
