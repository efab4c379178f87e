// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Core;

namespace Mgos.Mjs.Host;

/// <summary>Has what scripts print go where the device prints, and their errors into the log.</summary>
internal sealed class HostOutput : IMjsOutput
{
    private const char LineFeed = '\n';

    private readonly DeviceLog _log;

    internal HostOutput(DeviceLog log)
    {
        _log = log;
    }

    public void Print(byte[] text, int count) => _log.Print(Encoding.UTF8.GetString(text, 0, WithoutEnd(text, count)));

    // Line by line, because a line of the log is cut where it is too long, and the message comes last.
    public void Error(byte[] text, int count)
    {
        string[] lines = Encoding.UTF8.GetString(text, 0, WithoutEnd(text, count)).Split(LineFeed);
        for (int i = 0; i < lines.Length; i++)
            _log.Error(nameof(MjsHost), lines[i]);
    }

    private static int WithoutEnd(byte[] text, int count) => count > 0 && text[count - 1] == LineFeed ? count - 1 : count;
}
