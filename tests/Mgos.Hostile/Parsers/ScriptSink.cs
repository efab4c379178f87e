// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Mjs;

namespace Mgos.Hostile.Parsers;

/// <summary>Takes what a script prints; whatever it loads is the script itself.</summary>
internal sealed class ScriptSink(byte[] script) : IMjsOutput, IMjsFiles
{
    private const int KeptBytes = 1000;

    private readonly StringBuilder _text = new();

    /// <summary>What was printed, up to a limit.</summary>
    internal string Text => _text.ToString();

    /// <summary>How many errors were reported.</summary>
    internal int Reports { get; private set; }

    public void Print(byte[] text, int count)
    {
        HostileFailure.Unless(count > 0 && text[count - 1] == (byte)'\n', "print without line feed");
        if (_text.Length < KeptBytes)
            _text.Append(Encoding.Latin1.GetString(text, 0, Math.Min(count, KeptBytes)));
    }

    public void Error(byte[] text, int count)
    {
        HostileFailure.Unless(count > 0 && text[count - 1] == (byte)'\n', "report without line feed");
        Reports++;
    }

    public byte[]? Read(string path) => path.Length > 40 ? null : script;
}
