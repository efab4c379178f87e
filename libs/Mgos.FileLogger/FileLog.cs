// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using Mgos.Core;
using Mgos.Vfs;

namespace Mgos.FileLogger;

/// <summary>Keeps lines in files that take turns.</summary>
/// <remarks>
/// <code>
/// 12345678 text                        microseconds since boot; with file_logger.timestamps
/// 12345678:1580000000123456 text       and since 1970, in the first line after the start and after the clock was set
/// </code>
/// Mirrors <c>mgos_file_log*</c>. Thread: loop. What cannot be stored is lost, and counted.
/// </remarks>
public sealed class FileLog
{
    private readonly Device _device;
    private readonly VirtualFileSystem _files;
    private readonly FileLoggerConfig _config;
    private readonly LogFileSet _set;
    private readonly LineFilter _filter;
    private readonly byte[] _buffer;
    private int _buffered;
    private long _size;
    private bool _wantsUnixTime = true;
    private bool _isClosed;

    internal FileLog(Device device, VirtualFileSystem files)
    {
        _device = device;
        _files = files;
        _config = FileLoggerConfig.From(device);
        _set = new LogFileSet(files, _config.Dir, _config.Prefix);
        _filter = new LineFilter(_config.Include);
        _buffer = new byte[BufferBytes(_config.BufSize)];
        if (_set.Newest != null && !_set.Newest.IsOldScheme)
            _size = SizeOf(_set.Newest);
        else
            Begin();
        device.Events.AddHandler(SystemEvents.TimeChanged, (int id, object data) => _wantsUnixTime = true);
        device.Events.AddHandler(SystemEvents.Reboot, (int id, object data) => Close());
        if (_config.SyslogEnable)
            device.Events.AddHandler(SystemEvents.Log, OnLog);
    }

    /// <summary>Name of the file that is written to.</summary>
    public string CurrentFileName => _set.Newest.Text;

    /// <summary>Name of the oldest file.</summary>
    public string OldestFileName => _set.Oldest.Text;

    /// <summary>Number of files.</summary>
    public int FileCount => _set.Count;

    /// <summary>Bytes that could not be stored since boot.</summary>
    public int LostBytes { get; private set; }

    /// <summary>Finds the log of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null if <c>file_logger.enable</c> is false, or the library is not part of the firmware.</returns>
    public static FileLog From(Device device) => (FileLog)device.Parts.Find(typeof(FileLog));

    /// <summary>Writes a line.</summary>
    /// <param name="level">Its level; left out above <c>file_logger.level</c>.</param>
    /// <param name="text">The line, without its end.</param>
    public void Write(LogLevel level, string text)
    {
        byte[] line = Encoding.UTF8.GetBytes(text + "\n");
        Write(level, line, line.Length);
    }

    /// <summary>Stores what is kept in memory.</summary>
    /// <returns>False if it cannot be stored; it is lost then.</returns>
    public bool Flush()
    {
        int count = _buffered;
        _buffered = 0;
        return count == 0 || Store(_buffer, count);
    }

    /// <summary>Begins a new file.</summary>
    public void Rotate()
    {
        Flush();
        Begin();
    }

    private static int BufferBytes(int configured)
    {
        if (configured < 0)
            return FileLoggerConstants.DefaultBufferBytes;
        return configured > FileLoggerConstants.MaxBufferBytes ? FileLoggerConstants.MaxBufferBytes : configured;
    }

    private void OnLog(int id, object data)
    {
        LogEntry entry = (LogEntry)data;
        Write(entry.Level, entry.Line, entry.Count);
    }

    private void Write(LogLevel level, byte[] line, int count)
    {
        if (_isClosed || (int)level > _config.Level || !_filter.Takes(line, count))
            return;
        byte[] header = Header();
        if (_size > 0 && _size + header.Length + count > _config.MaxFileSize)
            Rotate();
        Keep(header, header.Length);
        Keep(line, count);
        _size += header.Length + count;
        if (_config.BufLine)
            Flush();
    }

    private byte[] Header()
    {
        if (!_config.Timestamps)
            return new byte[0];
        string header = _device.Clock.UptimeMicroseconds.ToString();
        if (_wantsUnixTime)
            header += ":" + _device.Clock.UnixMicroseconds.ToString();
        _wantsUnixTime = false;
        return Encoding.UTF8.GetBytes(header + " ");
    }

    private void Keep(byte[] data, int count)
    {
        if (_buffered + count > _buffer.Length)
            Flush();
        if (count > _buffer.Length)
        {
            Store(data, count);
            return;
        }

        Array.Copy(data, 0, _buffer, _buffered, count);
        _buffered += count;
    }

    // Open only as long as it takes: what was written is durable once a file is closed.
    private bool Store(byte[] data, int count)
    {
        VfsFile file;
        VfsError error = _files.Open(_set.PathOf(_set.Newest), VfsOpenFlags.Write | VfsOpenFlags.Create | VfsOpenFlags.Append, out file);
        if (error == VfsError.None)
        {
            error = file.Write(data, 0, count);
            if (error == VfsError.None)
                error = file.Close();
            else
                file.Discard();
        }

        if (error != VfsError.None)
            LostBytes += count;
        return error == VfsError.None;
    }

    private void Begin()
    {
        while (_set.Count >= _config.MaxNumFiles)
            _set.RemoveOldest();
        _set.AddNext(_device.Clock.Format("%Y%m%d-%H%M%S", _device.Clock.UnixSeconds));
        _size = 0;
    }

    private long SizeOf(LogFileName name)
    {
        VfsFileInfo info = new VfsFileInfo();
        return _files.Stat(_set.PathOf(name), info) == VfsError.None ? info.Size : 0;
    }

    private void Close()
    {
        Flush();
        _isClosed = true;
    }
}
