// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Cron;

/// <summary>Reads one field of an expression: a comma list of <c>*</c>, <c>n</c>, <c>a-b</c>, and of each of them with <c>/step</c>. Pure. Gives what is wrong; null if nothing is.</summary>
internal sealed class CronFieldReader
{
    private const int MaxDigits = 4;

    private readonly CronFieldKind _kind;
    private readonly CronField _field;
    private int _start;
    private int _end;

    private CronFieldReader(CronFieldKind kind, CronField field)
    {
        _kind = kind;
        _field = field;
    }

    internal static string Read(string text, CronFieldKind kind, CronField field)
    {
        CronFieldReader reader = new CronFieldReader(kind, field);
        string[] parts = text.Split(',');
        string error = null;
        for (int i = 0; i < parts.Length && error == null; i++)
            error = parts[i].Length == 0 ? CronTexts.Comma : reader.ReadPart(kind.IsDay && parts[i] == "?" ? "*" : parts[i]);
        return error;
    }

    private string ReadPart(string text)
    {
        int slash = text.IndexOf('/');
        int step = 1;
        if (slash < 0)
            return ReadRange(text, false) ?? Add(step);
        if (slash == 0 || slash == text.Length - 1 || text.IndexOf('/', slash + 1) >= 0)
            return CronTexts.StepFields;
        step = NumberOf(text.Substring(slash + 1));
        if (step < 0)
            return CronTexts.BadStep;
        return step == 0 ? CronTexts.ZeroStep : ReadRange(text.Substring(0, slash), true) ?? Add(step);
    }

    // A single number with a step goes on to the end.
    private string ReadRange(string text, bool hasStep)
    {
        _start = _kind.Min;
        _end = _kind.Max;
        if (text == "*")
            return null;
        int dash = text.IndexOf('-');
        if (dash >= 0)
            return ReadBounds(text, dash);
        _start = ValueOf(text);
        if (!hasStep)
            _end = _start;
        return _start < 0 ? CronTexts.BadValue : Check();
    }

    private string ReadBounds(string text, int dash)
    {
        if (dash == 0 || dash == text.Length - 1 || text.IndexOf('-', dash + 1) >= 0)
            return CronTexts.RangeFields;
        _start = ValueOf(text.Substring(0, dash));
        _end = ValueOf(text.Substring(dash + 1));
        if (_start < 0)
            return CronTexts.BadStart;
        return _end < 0 ? CronTexts.BadEnd : Check();
    }

    private string Check()
    {
        if (_start > _kind.Max || _end > _kind.Max)
            return CronTexts.TooLarge;
        if (_start < _kind.Min || _end < _kind.Min)
            return CronTexts.TooSmall;
        return _start > _end ? CronTexts.Backwards : null;
    }

    private string Add(int step)
    {
        for (int number = _start; number <= _end; number += step)
            _field.Add(_kind == CronFieldKind.Weekday && number == CronFieldKind.SundayToo ? CronFieldKind.Sunday : number);
        return null;
    }

    private int ValueOf(string text)
    {
        int number = NumberOf(text);
        return number >= 0 ? number : _kind.NumberOf(text);
    }

    // -1 for what is no number; more digits than any number has are a large one.
    private static int NumberOf(string text)
    {
        char[] digits = text.ToCharArray();
        int number = 0;
        for (int i = 0; i < digits.Length; i++)
        {
            if (digits[i] < '0' || digits[i] > '9')
                return CronField.None;
            if (i < MaxDigits)
                number = number * 10 + (digits[i] - '0');
        }

        if (digits.Length > MaxDigits)
            return int.MaxValue / 2;
        return digits.Length == 0 ? CronField.None : number;
    }
}
