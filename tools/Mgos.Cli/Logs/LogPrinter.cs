// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using System.Text.Json.Nodes;
using Mgos.Cli.Devices;

namespace Mgos.Cli.Logs;

/// <summary>Prints a log line by line; what no terminal should get is shown as a dot.</summary>
internal sealed class LogPrinter(TextWriter output, Func<DateTimeOffset, string> stamp, string filter, bool isJson)
{
    /// <summary>Characters of a line; a longer one goes on in the next.</summary>
    internal const int MaxLineLength = 4096;

    private const char Unprintable = '.';

    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();
    private readonly StringBuilder _line = new();

    /// <summary>Takes text as it comes.</summary>
    internal void Take(ReadOnlyMemory<byte> data)
    {
        lock (_line)
        {
            char[] text = new char[_decoder.GetCharCount(data.Span, false)];
            _decoder.GetChars(data.Span, text, false);
            foreach (char c in text)
                Take(c);
            output.Flush();
        }
    }

    /// <summary>Prints a line that has not ended.</summary>
    internal void End()
    {
        lock (_line)
        {
            if (_line.Length > 0)
                Print();
        }
    }

    private void Take(char c)
    {
        if (c == '\n' || _line.Length >= MaxLineLength)
            Print();
        if (c is not ('\n' or '\r'))
            _line.Append(char.IsControl(c) && c != '\t' ? Unprintable : c);
    }

    private void Print()
    {
        string text = _line.ToString();
        _line.Clear();
        if (!text.Contains(filter, StringComparison.OrdinalIgnoreCase))
            return;
        DateTimeOffset now = DateTimeOffset.Now;
        output.WriteLine(isJson ? new JsonObject { ["time"] = now.ToUnixTimeMilliseconds() / 1000.0, ["text"] = text }.ToJsonString(DeviceRun.JsonLine) : stamp(now) + text);
    }
}
