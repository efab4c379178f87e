// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Json;

namespace Mgos.Service.Log;

/// <summary>Writes the arguments of a notification.</summary>
/// <remarks>
/// Wire, no blanks: <c>{"seq":NUMBER,"time":SECONDS.mmm,"level":LEVEL,"text":"LINE"}</c>, and <c>,"dropped":COUNT</c> at the end if lines are missing in front
/// of this one. Pure.
/// </remarks>
internal sealed class LogEntryWriter
{
    private JsonWriter _writer;

    /// <summary>The arguments; valid until the next call.</summary>
    internal JsonWriter Write(LogRecord record)
    {
        if (_writer == null || _writer.Data.Length > LogServiceConstants.MaxKeptEntryBytes)
            _writer = new JsonWriter(LogServiceConstants.FirstEntryBytes, LogServiceConstants.MaxEntryBytes);
        _writer.Clear();
        _writer.BeginObject();
        _writer.Name("seq");
        _writer.UInt(record.Sequence);
        _writer.Name("time");
        _writer.Raw(SecondsOf(record.Milliseconds));
        _writer.Name("level");
        _writer.Int((int)record.Level);
        _writer.Name("text");
        _writer.String(record.Text, 0, record.Count);
        if (record.Dropped > 0)
        {
            _writer.Name("dropped");
            _writer.Int(record.Dropped);
        }

        _writer.EndObject();
        return _writer;
    }

    private static string SecondsOf(long milliseconds)
    {
        string fraction = (milliseconds % LogServiceConstants.MillisecondsPerSecond + LogServiceConstants.MillisecondsPerSecond).ToString();
        return (milliseconds / LogServiceConstants.MillisecondsPerSecond).ToString() + "." + fraction.Substring(1);
    }
}
