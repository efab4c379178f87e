// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Runtime.CompilerServices;
using System.Text;

namespace Mgos.Core;

/// <summary>The log of a device.</summary>
/// <remarks>
/// Mirrors <c>LOG</c> and <c>cs_log_*</c>. Line: source file and line padded with blanks to 24 characters, message, LF:
/// <c>RpcRouter.cs:120        Sys.GetInfo via HTTP 127.0.0.1:51000</c>.
/// A file name that is too long is cut so that a blank stays before the message. Lines go to the UART of <c>debug.stderr_uart</c>, printed text to
/// that of <c>debug.stdout_uart</c>, both to all sinks and to the LOG event. Thread: any.
/// </remarks>
public sealed class DeviceLog
{
    /// <summary>Width in characters of the part before the message.</summary>
    public const int PrefixWidth = 24;

    // Second and later bytes of a character in UTF-8.
    private const int ContinuationMask = 0xc0;
    private const int ContinuationByte = 0x80;

    private const string Blanks = "                        ";

    private readonly Device _device;
    private readonly ILogSink[] _uarts = new ILogSink[CoreConstants.MaxUarts];
    private ILogSink[] _sinks = new ILogSink[0];
    private LogFilter _filter = new LogFilter(null);
    private LogLevel _level = LogLevel.Info;
    private bool _isInEvent;

    internal DeviceLog(Device device)
    {
        _device = device;
    }

    /// <summary>Most verbose level that is logged, <c>debug.level</c>.</summary>
    public LogLevel Level
    {
        get => _level;
        set => _level = value;
    }

    /// <summary>Most verbose level for which <see cref="SystemEvents.Log"/> is triggered, <c>debug.event_level</c>.</summary>
    public LogLevel EventLevel { get; set; } = LogLevel.Info;

    /// <summary>How much is logged about TLS, <c>debug.mbedtls_level</c>; <see cref="Level"/> counts too.</summary>
    public TlsLogLevel TlsLevel { get; set; } = TlsLogLevel.Errors;

    /// <summary>UART that log lines go to, <c>debug.stderr_uart</c>: 0 is the console of the machine, together with UART0 if it is open; below 0 none.</summary>
    /// <remarks>Mirrors <c>mgos_set_stderr_uart</c>. Lines for a UART that is not open go to the console.</remarks>
    public int StderrUart { get; set; }

    /// <summary>UART that printed text goes to, <c>debug.stdout_uart</c>; as <see cref="StderrUart"/>.</summary>
    /// <remarks>Mirrors <c>mgos_set_stdout_uart</c>.</remarks>
    public int StdoutUart { get; set; }

    /// <summary>Sets per-file levels, <c>debug.file_level</c>.</summary>
    /// <param name="specification">Comma list of <c>prefix=digit</c>; null or empty for none.</param>
    public void SetFileLevel(string specification) => _filter = new LogFilter(specification);

    /// <summary>Adds a destination of log lines.</summary>
    /// <param name="sink">Gets every line that is logged.</param>
    public void AddSink(ILogSink sink)
    {
        ILogSink[] sinks = new ILogSink[_sinks.Length + 1];
        Array.Copy(_sinks, sinks, _sinks.Length);
        sinks[_sinks.Length] = sink;
        _sinks = sinks;
    }

    /// <summary>Removes a destination.</summary>
    /// <param name="sink">A sink that was added.</param>
    public void RemoveSink(ILogSink sink)
    {
        int index = -1;
        for (int i = 0; i < _sinks.Length; i++)
        {
            if (_sinks[i] == sink)
                index = i;
        }

        if (index < 0)
            return;
        ILogSink[] sinks = new ILogSink[_sinks.Length - 1];
        Array.Copy(_sinks, 0, sinks, 0, index);
        Array.Copy(_sinks, index + 1, sinks, index, sinks.Length - index);
        _sinks = sinks;
    }

    /// <summary>Tells whether a line of a level may be logged; ask before building an expensive message.</summary>
    /// <param name="level">Level of the line.</param>
    /// <returns>False if no line of this level is logged.</returns>
    public bool IsEnabled(LogLevel level) => level <= _level || !_filter.IsEmpty;

    /// <summary>Tells whether a line of a level and a class may be logged; ask before building an expensive message.</summary>
    /// <param name="level">Level of the line.</param>
    /// <param name="source">Name of the class that logs.</param>
    /// <returns>False if no such line is logged. True may be wrong if a per-file level names a line number.</returns>
    /// <remarks>Cost: no allocation.</remarks>
    public bool IsEnabled(LogLevel level, string source) => _filter.IsEmpty ? level <= _level : _filter.MayLog(source, level, _level);

    /// <summary>Connects a serial line: it gets what is meant for its UART.</summary>
    /// <param name="number">Number of the UART, 0 to <see cref="CoreConstants.MaxUarts"/> - 1; others are ignored.</param>
    /// <param name="line">Writes to the line; null when it is closed.</param>
    public void SetUart(int number, ILogSink line)
    {
        if (number >= 0 && number < _uarts.Length)
            _uarts[number] = line;
    }

    /// <summary>Tells whether a serial line is connected.</summary>
    /// <param name="number">Number of the UART.</param>
    /// <returns>True if somebody has connected it with <see cref="SetUart"/>.</returns>
    public bool HasUart(int number) => number >= 0 && number < _uarts.Length && _uarts[number] != null;

    /// <summary>Prints a line of an app or a script: text without level or source, which no level holds back.</summary>
    /// <param name="text">The text; LF is added.</param>
    /// <remarks>Mirrors <c>printf</c>. Sinks and the LOG event get it with <see cref="LogLevel.None"/>.</remarks>
    public void Print(string text) => Deliver(LogLevel.None, StdoutUart, Encoding.UTF8.GetBytes(text + "\n"));

    /// <summary>Writes bytes to a UART as they are: neither sinks nor the LOG event get them.</summary>
    /// <param name="uart">Number as in <see cref="StdoutUart"/>; below 0 nothing happens.</param>
    /// <param name="data">Holds them.</param>
    /// <param name="count">Number of bytes from the first on.</param>
    public void WriteSerial(int uart, byte[] data, int count) => WriteSerial(uart, LogLevel.None, data, count);

    /// <summary>Logs a failure.</summary>
    /// <param name="source">Name of the class that logs.</param>
    /// <param name="message">What failed and what to check next; no line breaks.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void Error(string source, string message, [CallerLineNumber] int line = 0) => Write(LogLevel.Error, source, line, message);

    /// <summary>Logs something that looks wrong.</summary>
    /// <param name="source">Name of the class that logs.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void Warn(string source, string message, [CallerLineNumber] int line = 0) => Write(LogLevel.Warn, source, line, message);

    /// <summary>Logs normal operation.</summary>
    /// <param name="source">Name of the class that logs.</param>
    /// <param name="message">What happened.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void Info(string source, string message, [CallerLineNumber] int line = 0) => Write(LogLevel.Info, source, line, message);

    /// <summary>Logs a detail for developers.</summary>
    /// <param name="source">Name of the class that logs.</param>
    /// <param name="message">What happened.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public void Debug(string source, string message, [CallerLineNumber] int line = 0) => Write(LogLevel.Debug, source, line, message);

    /// <summary>Logs a line.</summary>
    /// <param name="level">Its level.</param>
    /// <param name="source">Name of the class that logs, or of a file with its extension, for example <c>init.js</c>.</param>
    /// <param name="line">Line number in its file.</param>
    /// <param name="message">The message.</param>
    public void Write(LogLevel level, string source, int line, string message)
    {
        if (!IsEnabled(level, source))
            return;
        string prefix = PrefixOf(source, line);
        if (level > _filter.LevelOf(prefix, _level))
            return;
        Deliver(level, StderrUart, Encoding.UTF8.GetBytes(prefix + Blanks.Substring(prefix.Length) + message + "\n"));
    }

    /// <summary>Logs that a callback of a user threw.</summary>
    /// <param name="kind">What kind of callback it was.</param>
    /// <param name="handler">The callback.</param>
    /// <param name="exception">What it threw.</param>
    public void HandlerFailed(string kind, Delegate handler, Exception exception)
    {
        string name = handler == null || handler.Method == null ? "?" : handler.Method.DeclaringType.Name + "." + handler.Method.Name;
        Failed(nameof(DeviceLog), kind + " " + name, exception);
    }

    internal void Failed(string source, string what, Exception exception, [CallerLineNumber] int line = 0)
    {
        Error(source, what + " threw " + exception.GetType().FullName + ": " + exception.Message, line);
        if (exception.StackTrace != null)
            Debug(source, exception.StackTrace, line);
    }

    private static string PrefixOf(string source, int line)
    {
        string end = ":" + line.ToString();
        string file = source.IndexOf('.') < 0 ? source + ".cs" : source;
        int room = PrefixWidth - end.Length - 1;
        return (file.Length > room ? file.Substring(0, room) : file) + end;
    }

    private static int Cut(byte[] data)
    {
        if (data.Length <= CoreConstants.MaxLogMessageBytes)
            return data.Length;
        int end = CoreConstants.MaxLogMessageBytes - 1;
        while ((data[end] & ContinuationMask) == ContinuationByte)
            end--;
        data[end] = (byte)'\n';
        return end + 1;
    }

    private void Deliver(LogLevel level, int uart, byte[] data)
    {
        int count = Cut(data);
        WriteSerial(uart, level, data, count);
        ILogSink[] sinks = _sinks;
        for (int i = 0; i < sinks.Length; i++)
            sinks[i].Write(level, data, count);
        RaiseEvent(level, data, count);
    }

    private void WriteSerial(int uart, LogLevel level, byte[] data, int count)
    {
        if (uart < 0)
            return;
        ILogSink line = uart < _uarts.Length ? _uarts[uart] : null;
        if (line != null)
            line.Write(level, data, count);
        if (line == null || uart == CoreConstants.ConsoleUart)
            _device.Platform.WriteConsole(data, 0, count);
    }

    private void RaiseEvent(LogLevel level, byte[] data, int count)
    {
        // Events belong to the loop, and a handler that logs must not come back here.
        if (level > EventLevel || _isInEvent || !_device.Loop.IsCurrentThread)
            return;
        _isInEvent = true;
        _device.Events.Trigger(SystemEvents.Log, new LogEntry(level, data, count));
        _isInEvent = false;
    }
}
