// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections.Generic;
using System.Text;

namespace Mgos.Mjs.Corpus.Tests.Host;

/// <summary>Random programs that mean the same in mJS and in ECMAScript 5 once <c>let</c> is written as <c>var</c>; they end, and end without error.</summary>
/// <remarks>
/// Every name is used once in a program and only where it is in scope in both languages. Whole numbers stay below 2 to the 31 by remainders, divisors are not zero, -0 is never compared
/// (adding 0 removes it), properties are enumerated only to be added up, and compound assignments stand only as statements. Bitwise operators get no negative operands: on .NET 10 the
/// ECMAScript engine converts those to 0.
/// </remarks>
internal sealed class ProgramText
{
    private const int MaxDepth = 4;
    private const int MaxCallDepth = 3;

    private static readonly string[] s_compound = { "+=", "-=", "|=", "&=", "^=" };
    private static readonly string[] s_relations = { "<", "<=", ">", ">=" };
    private static readonly string[] s_words = { "''", "'a'", "'bc'", "\"hello\"", "'x y'", "'0'" };

    private readonly Random _random;
    private readonly StringBuilder _text = new();
    private readonly List<string> _ints = new();
    private readonly List<string> _fractions = new();
    private readonly List<string> _strings = new();
    private readonly List<string> _arrays = new();
    private readonly List<string> _objects = new();
    private readonly List<string> _functions = new();
    private int _names;
    private int _indent;
    private int _loops;
    private bool _isInFunction;

    private ProgramText(int seed)
    {
        _random = new Random(seed);
    }

    internal static string Make(int seed)
    {
        ProgramText program = new(seed);
        program.Make();
        return program._text.ToString();
    }

    private void Make()
    {
        Line("let abs = function(n) { return n < 0 ? -n : n; };");
        Line("let " + Declare(_ints) + " = " + Number() + ";");
        Line("let " + Declare(_strings) + " = " + Pick(s_words) + ";");
        for (int functions = _random.Next(4); functions > 0; functions--)
            Function();
        Statements(4 + _random.Next(8), 0);
        PrintAll();
    }

    private void PrintAll()
    {
        foreach (string name in _ints.ToArray())
            Line("print(" + name + ");");
        foreach (string name in _fractions.ToArray())
            Line("print(" + name + ");");
        foreach (string name in _strings.ToArray())
            Line("print(" + name + ", " + name + ".length);");
        foreach (string name in _arrays.ToArray())
            Line("print(JSON.stringify(" + name + "), " + name + ".length);");
        foreach (string name in _objects.ToArray())
            Line("print(" + name + ".n, " + name + ".s, " + name + "['x'], " + name + ".f(1));");
    }

    // A function sees its parameters and the names made before it; what it makes is forgotten at its end.
    private void Function()
    {
        string name = NewName("f");
        Line("let " + name + " = function(" + "p" + _names + ", q" + _names + ") {");
        int[] counts = Counts();
        _ints.Add("p" + _names);
        _ints.Add("q" + _names);
        _isInFunction = true;
        _indent++;
        Statements(1 + _random.Next(4), 1);
        Line("return " + Int(2) + ";");
        _indent--;
        _isInFunction = false;
        Forget(counts);
        Line("};");
        _functions.Add(name);
    }

    private void Statements(int count, int depth)
    {
        for (int i = 0; i < count; i++)
            Statement(depth);
    }

    private void Statement(int depth)
    {
        switch (_random.Next(depth < MaxDepth ? 20 : 12))
        {
            case 0: Define(_ints, () => Int(3)); break;
            case 1: Define(_fractions, () => Fraction(3)); break;
            case 2: Define(_strings, () => String(3)); break;
            case 3: Define(_arrays, Array); break;
            case 4: Object(); break;
            case 5: Line("print(" + Int(3) + ", " + String(2) + ", " + Boolean(2) + ");"); break;
            case 6: Line("print(" + Fraction(2) + ", typeof (" + Any(1) + "));"); break;
            case 7: Line(Pick(_ints) + " = " + Int(3) + ";"); break;
            case 8: Compound(); break;
            case 9: Line(Pick(_ints) + (_random.Next(2) == 0 ? "++;" : "--;")); break;
            case 10: ChangeArray(); break;
            case 11: ChangeObject(); break;
            case 12:
            case 13:
            case 14: If(depth); break;
            case 15:
            case 16: For(depth); break;
            case 17: While(depth); break;
            case 18: ForIn(); break;
            default: Block(depth); break;
        }
    }

    private void Define(List<string> names, Func<string> value)
    {
        string text = value();
        Line("let " + Declare(names) + " = " + text + ";");
    }

    private void Compound()
    {
        int choice = _random.Next(s_compound.Length + 2);
        string target = _objects.Count > 0 && choice < s_compound.Length && _random.Next(3) == 0 ? Pick(_objects) + ".n" : Pick(_ints);
        if (choice < s_compound.Length)
            Line(target + " = abs(" + target + "); " + target + " " + s_compound[choice] + " abs(" + Int(2) + "); " + target + " = " + target + " % 65537;");
        else if (choice == s_compound.Length)
            Line(Pick(_strings) + " += " + Pick(s_words) + ";");
        else
            Line(target + " %= " + Divisor() + ";");
    }

    private void Object()
    {
        string n = Int(2), s = String(1), x = Boolean(1);
        string name = NewName("o");
        Line("let " + name + " = {n: " + n + ", s: " + s + ", 'x': " + x + ", f: function(a) { return (this.n + a) % 1000; }};");
        _objects.Add(name);
    }

    private void ChangeArray()
    {
        if (_arrays.Count == 0)
            return;
        string name = Pick(_arrays);
        switch (_random.Next(4))
        {
            case 0: Line(name + ".push(" + Int(2) + ");"); break;
            case 1: Line("print(JSON.stringify(" + name + ".splice(" + _random.Next(-3, 4) + ", " + _random.Next(3) + (_random.Next(2) == 0 ? ", " + Int(1) : "") + ")));"); break;
            case 2: Line(name + "[" + name + ".length] = " + Int(2) + ";"); break;
            default: Line("if (" + name + ".length > 0) { " + name + "[0] = (" + name + "[0] + " + Int(1) + ") % 1000; }"); break;
        }
    }

    private void ChangeObject()
    {
        if (_objects.Count == 0)
            return;
        string name = Pick(_objects);
        Line(_random.Next(2) == 0 ? name + ".n = " + Int(2) + ";" : name + "['s'] = " + String(2) + ";");
    }

    private void If(int depth)
    {
        Line("if (" + Condition() + ") {");
        Body(depth);
        if (_random.Next(2) == 0)
        {
            Line("} else {");
            Body(depth);
        }

        Line("}");
    }

    private void For(int depth)
    {
        string name = NewName("i");
        Line("for (let " + name + " = 0; " + name + " < " + _random.Next(1, 5) + "; " + name + "++) {");
        Loop(depth, name);
    }

    private void While(int depth)
    {
        string name = NewName("w");
        Line("let " + name + " = " + _random.Next(1, 5) + ";");
        Line("while (" + name + " > 0) {");
        Line("  " + name + "--;");
        Loop(depth, name);
    }

    // The counter may be read, not written, inside.
    private void Loop(int depth, string counter)
    {
        _loops++;
        int[] counts = Counts();
        _indent++;
        string copy = Declare(_ints);
        Line("let " + copy + " = " + counter + ";");
        Statements(1 + _random.Next(3), depth + 1);
        if (_random.Next(3) == 0)
            Line("if (" + Condition() + ") { " + Leave() + " }");
        Statements(_random.Next(2), depth + 1);
        _indent--;
        Forget(counts);
        _loops--;
        Line("}");
    }

    private string Leave()
    {
        int choice = _random.Next(_isInFunction ? 3 : 2);
        return choice == 0 ? "break;" : choice == 1 ? "continue;" : "return " + Int(1) + ";";
    }

    private void ForIn()
    {
        if (_arrays.Count == 0)
            return;
        string sum = Declare(_ints), key = NewName("k"), array = Pick(_arrays);
        Line("let " + sum + " = 0;");
        Line("for (let " + key + " in " + array + ") { " + sum + " += " + array + "[" + key + "]; }");
        Line(sum + " = " + sum + " % 10007;");
    }

    private void Block(int depth)
    {
        Line("{");
        Body(depth);
        Line("}");
    }

    private void Body(int depth)
    {
        int[] counts = Counts();
        _indent++;
        Statements(_random.Next(1, 4), depth + 1);
        _indent--;
        Forget(counts);
    }

    private string Any(int depth)
    {
        switch (_random.Next(5))
        {
            case 0: return Int(depth);
            case 1: return String(depth);
            case 2: return "(" + Boolean(depth) + ")";
            case 3: return "undefined";
            default: return Fraction(depth);
        }
    }

    private string Int(int depth)
    {
        if (depth <= 0)
            return _random.Next(3) == 0 ? Number() : Pick(_ints);
        switch (_random.Next(17))
        {
            case 0: return "(" + Int(depth - 1) + " + " + Int(depth - 1) + ") % 65537";
            case 1: return "((" + Int(depth - 1) + " - " + Int(depth - 1) + ") % 65537)";
            case 2: return "(" + Small(depth - 1) + " * " + Small(depth - 1) + ")";
            case 3: return "((" + Int(depth - 1) + ") % " + Divisor() + ")";
            case 4: return "(abs(" + Int(depth - 1) + ") & abs(" + Int(depth - 1) + "))";
            case 5: return "(abs(" + Int(depth - 1) + ") | abs(" + Int(depth - 1) + "))";
            case 6: return "(abs(" + Int(depth - 1) + ") ^ abs(" + Int(depth - 1) + "))";
            case 7: return "(~abs(" + Int(depth - 1) + "))";
            case 8: return "(abs(" + Small(depth - 1) + ") << " + _random.Next(8) + ")";
            case 9: return "(abs(" + Int(depth - 1) + ") >> " + _random.Next(16) + ")";
            case 10: return "((abs(" + Int(depth - 1) + ") >>> " + _random.Next(1, 16) + ") % 65537)";
            case 11: return "(" + Condition() + " ? " + Int(depth - 1) + " : " + Int(depth - 1) + ")";
            case 12: return "(-(" + Int(depth - 1) + "))";
            case 13: return Pick(_strings) + ".length";
            case 14: return Pick(_strings) + ".indexOf(" + s_words[_random.Next(1, s_words.Length)] + ")";
            case 15: return Call(depth);
            default: return Member();
        }
    }

    private string Small(int depth) => "(" + Int(depth) + ") % 1000";

    // Functions call earlier ones only, and those of a loop are called a few times, so a program ends.
    private string Call(int depth)
    {
        if (_functions.Count == 0 || _loops > (_isInFunction ? 0 : 2) || depth > MaxCallDepth)
            return Number();
        string name = Pick(_functions);
        string arguments = Int(depth - 1) + ", " + Int(depth - 1);
        return _random.Next(4) == 0 ? name + ".apply(undefined, [" + arguments + "])" : name + "(" + arguments + ")";
    }

    private string Member()
    {
        if (_objects.Count > 0 && _random.Next(2) == 0)
            return _random.Next(2) == 0 ? Pick(_objects) + ".f(" + Number() + ")" : Pick(_objects) + ".n";
        return _arrays.Count > 0 ? Pick(_arrays) + ".length" : Number();
    }

    private string Fraction(int depth)
    {
        if (depth <= 0)
            return _fractions.Count > 0 && _random.Next(2) == 0 ? Pick(_fractions) : _random.Next(100) + "." + _random.Next(1, 1000);
        switch (_random.Next(5))
        {
            case 0: return "(" + Fraction(depth - 1) + " + " + Fraction(depth - 1) + ")";
            case 1: return "(" + Fraction(depth - 1) + " - (" + Int(depth - 1) + "))";
            case 2: return "(" + Fraction(depth - 1) + " / " + Divisor() + ")";
            case 3: return "((" + Int(depth - 1) + ") / " + _random.Next(1, 50) + ".5)";
            default: return "(" + Fraction(0) + " * " + _random.Next(20) + ".25)";
        }
    }

    private string String(int depth)
    {
        if (depth <= 0)
            return _random.Next(2) == 0 ? Pick(s_words) : Pick(_strings);
        switch (_random.Next(5))
        {
            case 0: return "(" + String(depth - 1) + " + " + Pick(s_words) + ")";
            case 1: return Pick(_strings) + ".slice(" + _random.Next(-4, 5) + ", " + _random.Next(-4, 9) + ")";
            case 2: return "(" + Condition() + " ? " + String(depth - 1) + " : " + String(depth - 1) + ")";
            case 3: return "JSON.stringify([" + Int(depth - 1) + ", " + String(0) + "])";
            default: return "(" + Pick(s_words) + " || " + String(depth - 1) + ")";
        }
    }

    private string Boolean(int depth)
    {
        switch (_random.Next(depth <= 0 ? 3 : 6))
        {
            case 0: return "(" + Int(depth - 1) + ") + 0 === (" + Int(depth - 1) + ") + 0";
            case 1: return "(" + Int(depth - 1) + ") " + Pick(s_relations) + " (" + Int(depth - 1) + ")";
            case 2: return Pick(_strings) + (_random.Next(2) == 0 ? " === " : " !== ") + String(0);
            case 3: return "!(" + Boolean(depth - 1) + ")";
            case 4: return "(" + Boolean(depth - 1) + " && " + Boolean(depth - 1) + ")";
            default: return "(" + Boolean(depth - 1) + " || " + Boolean(depth - 1) + ")";
        }
    }

    private string Condition() => _random.Next(4) == 0 ? "(" + Any(1) + ")" : "(" + Boolean(1) + ")";

    private string Array()
    {
        string items = "";
        for (int count = _random.Next(5); count > 0; count--)
            items += (items.Length > 0 ? ", " : "") + Int(1);
        return "[" + items + "]";
    }

    private string Number() => _random.Next(8) == 0 ? "0x" + _random.Next(4096).ToString("x") : _random.Next(_random.Next(3) == 0 ? 100000 : 20).ToString();

    private string Divisor() => (_random.Next(4) == 0 ? "-" : "") + _random.Next(1, 1000);

    private string Declare(List<string> names)
    {
        names.Add(NewName("v"));
        return names[^1];
    }

    private string NewName(string prefix) => prefix + ++_names;

    private string Pick(IReadOnlyList<string> items) => items[_random.Next(items.Count)];

    private int[] Counts() => new[] { _ints.Count, _fractions.Count, _strings.Count, _arrays.Count, _objects.Count };

    private void Forget(int[] counts)
    {
        _ints.RemoveRange(counts[0], _ints.Count - counts[0]);
        _fractions.RemoveRange(counts[1], _fractions.Count - counts[1]);
        _strings.RemoveRange(counts[2], _strings.Count - counts[2]);
        _arrays.RemoveRange(counts[3], _arrays.Count - counts[3]);
        _objects.RemoveRange(counts[4], _objects.Count - counts[4]);
    }

    private void Line(string text) => _text.Append(' ', _indent * 2).Append(text).Append('\n');
}
