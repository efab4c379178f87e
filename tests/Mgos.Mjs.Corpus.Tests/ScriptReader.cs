// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Collections;

namespace Mgos.Mjs.Corpus.Tests;

/// <summary>Reads a script file of the corpus; tests/corpus/mjs/README.md tells its form.</summary>
public sealed class ScriptReader
{
    private const string PartMark = "//---";
    private const string PercentOption = "//@ percent";

    private readonly byte[] _data;
    private readonly ScriptFile _file;
    private ScriptPart _part;
    private int _end;

    private ScriptReader(string name, byte[] data)
    {
        _data = data;
        _end = data.Length;
        _file = new ScriptFile(name, data);
    }

    /// <summary>Reads one.</summary>
    /// <param name="name">Its name with extension.</param>
    /// <param name="data">Its bytes.</param>
    public static ScriptFile Read(string name, byte[] data) => new ScriptReader(name, HasPercent(data) ? TextBytes.DecodePercent(data) : data).Read();

    private static bool HasPercent(byte[] data)
    {
        for (int start = 0; start < data.Length; start = TextBytes.IndexOf(data, start, data.Length, (byte)'\n') + 1)
        {
            if (TextBytes.StartsWith(data, start, data.Length, PercentOption))
                return true;
        }

        return false;
    }

    private ScriptFile Read()
    {
        Begin(0);
        for (int start = 0; start < _data.Length;)
        {
            int end = TextBytes.IndexOf(_data, start, _data.Length, (byte)'\n');
            if (TextBytes.StartsWith(_data, start, end, PartMark))
            {
                _part.Count = start - _part.Offset;
                Begin(end + 1);
            }
            else
            {
                ReadLine(start, end);
            }

            start = end + 1;
        }

        _part.Count = _end - _part.Offset;
        return _file;
    }

    private void Begin(int offset)
    {
        _part = new ScriptPart(offset);
        _file.Parts.Add(_part);
    }

    private void ReadLine(int start, int end)
    {
        for (int i = start; i + 2 < end; i++)
        {
            if (_data[i] == (byte)'/' && _data[i + 1] == (byte)'/' && Take((char)_data[i + 2], i + 3, end))
                return;
        }
    }

    // False if the mark is none.
    private bool Take(char mark, int start, int end)
    {
        if (start < end && _data[start] == (byte)' ')
            start++;
        int last = end;
        while (last > start && _data[last - 1] <= (byte)' ')
            last--;
        switch (mark)
        {
            case '>': AddPrinted(start, last, false); break;
            case '~': AddPrinted(start, last, true); break;
            case '!': AddError(TextBytes.Copy(_data, start, last - start), false); break;
            case '?': AddError(TextBytes.Copy(_data, start, last - start), true); break;
            case '^': AddTrace(TextBytes.Copy(_data, start, last - start)); break;
            case '@': SetOption(start, last); break;
            default: return false;
        }

        return true;
    }

    // print writes a blank behind each argument, so a line that is not empty ends with one.
    private void AddPrinted(int start, int end, bool isPattern)
    {
        bool isExact = end > start && _data[end - 1] == (byte)'|';
        byte[] text = new byte[isExact ? end - 1 - start : end > start ? end + 1 - start : 0];
        System.Array.Copy(_data, start, text, 0, isExact ? text.Length : end - start);
        if (!isExact && text.Length > 0)
            text[text.Length - 1] = (byte)' ';
        _file.Printed.Add(new Expectation(text, isPattern));
    }

    private void AddError(byte[] text, bool isPattern)
    {
        if (_part.Error == null)
            _part.Error = new Expectation(text, isPattern);
        else
            _part.Error.AddLine(text);
    }

    private void AddTrace(byte[] text)
    {
        if (_part.Trace == null)
            _part.Trace = new ArrayList();
        if (text.Length > 0)
            _part.Trace.Add(text);
    }

    private void SetOption(int start, int end)
    {
        string option = TextBytes.ToText(_data, start, TextBytes.IndexOf(_data, start, end, (byte)' ') - start);
        int value = start + option.Length + 1;
        switch (option)
        {
            case "percent": break;
            case "no-final-newline": _end = _data.Length - 1; break;
            case "pc": _file.IsForPc = true; break;
            case "max-steps": _file.MaxSteps = int.Parse(TextBytes.ToText(_data, value, end - value)); break;
            case "max-memory": _file.MaxMemoryBytes = int.Parse(TextBytes.ToText(_data, value, end - value)); break;
            case "file": AddFileLine(value, end); break;
            default: throw new System.ArgumentException(_file.Name + ": unknown option " + option);
        }
    }

    private void AddFileLine(int start, int end)
    {
        int colon = TextBytes.IndexOf(_data, start, end, (byte)':');
        int text = colon + 2 < end ? colon + 2 : end;
        _file.Files.AddLine(TextBytes.ToText(_data, start, colon - start), _data, text, end - text);
    }
}
