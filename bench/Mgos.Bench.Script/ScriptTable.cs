// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;

namespace Mgos.Bench;

/// <summary>Measures the programs and prints a line of Markdown for each.</summary>
internal sealed class ScriptTable
{
    private readonly ScriptTimer _timer;
    private readonly IScript _loop = new IntegerLoop();
    private double _bestTurn = double.MaxValue;
    private double _product = 1;
    private int _compared;

    internal ScriptTable(IClock clock)
    {
        _timer = new ScriptTimer(clock, Runtime.RunMicroseconds);
    }

    internal void Print()
    {
        Console.WriteLine("| program | n | mJS, µs for run(n) | ns for each of n | in turns of the C# loop | Jint, µs | Jint / mJS |");
        Console.WriteLine("|---|---:|---:|---:|---:|---:|---:|");
        ScriptCase[] cases = ScriptCases.All();
        for (int i = 0; i < cases.Length; i++)
            Measure(cases[i]);
        Console.WriteLine("");
        Console.WriteLine("A turn of the C# loop: " + _bestTurn.ToString("F1") + " ns at best.");
        Console.WriteLine("");
        Runtime.PrintMean(_product, _compared);
    }

    private void Measure(ScriptCase subject)
    {
        IScript mjs = new MjsScript(subject.Source);
        IScript rival = Runtime.Rival(subject.Source);
        if (rival != null && mjs.Run(subject.Count) != rival.Run(subject.Count))
            throw new Exception(subject.Name + ": the results differ");
        // The loop takes its turns with the program: a machine that is slower for a while is so for both.
        double[] nanoseconds = _timer.Measure(rival == null ? new[] { _loop, mjs } : new[] { _loop, mjs, rival }, subject.Count, Runtime.Rounds);
        double turn = nanoseconds[0] / IntegerLoop.Turns;
        double one = nanoseconds[1] / subject.Count;
        _bestTurn = turn < _bestTurn ? turn : _bestTurn;
        Console.WriteLine("| " + subject.Name + " | " + subject.Count.ToString() + " | " + (nanoseconds[1] / 1000).ToString("F1") + " | " + one.ToString("F0") + " | " + (one / turn).ToString("F1") +
            " | " + Compare(nanoseconds) + " |");
    }

    private string Compare(double[] nanoseconds)
    {
        if (nanoseconds.Length == 2)
            return " | ";
        double ratio = nanoseconds[2] / nanoseconds[1];
        _product *= ratio;
        _compared++;
        return (nanoseconds[2] / 1000).ToString("F1") + " | " + ratio.ToString("F2");
    }
}
