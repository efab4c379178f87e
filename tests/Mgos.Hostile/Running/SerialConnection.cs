// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Text;

namespace Mgos.Hostile.Running;

/// <summary>The other end of the device's serial line.</summary>
internal sealed class SerialConnection : IGoodConnection
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly FileStream _port;
    private readonly StringBuilder _lines = new();
    private long _received;

    internal SerialConnection(string path)
    {
        using (Process stty = Process.Start("stty", ["-F", path, "raw", "-echo", "115200"]))
            stty.WaitForExit();
        _port = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 1);
        new Thread(Receive) { IsBackground = true }.Start();
    }

    public string Name => "UART";

    internal long Received => Interlocked.Read(ref _received);

    internal void Send(ReadOnlySpan<byte> data)
    {
        _port.Write(data);
        _port.Flush();
    }

    public string Exchange(string frame)
    {
        lock (_lines)
            _lines.Clear();
        Send("\n"u8);
        Send(Encoding.ASCII.GetBytes(frame + "\n"));
        string start = frame[..(frame.IndexOf(',') + 1)];
        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < s_patience; Thread.Sleep(2))
        {
            string? line = Find(start);
            if (line != null)
                return line;
        }

        throw new HostileFailure("no answer on the serial line to " + frame);
    }

    public void Dispose() => _port.Dispose();

    // Answers may carry quotes and a checksum, once somebody has used them.
    private string? Find(string start)
    {
        string text;
        lock (_lines)
            text = _lines.ToString();
        int from = text.IndexOf(start, StringComparison.Ordinal);
        int end = from < 0 ? -1 : text.IndexOf('\n', from);
        return end < 0 ? null : text[from..(text.LastIndexOf('}', end) + 1)];
    }

    private void Receive()
    {
        byte[] buffer = new byte[4096];
        try
        {
            for (int count; (count = _port.Read(buffer, 0, buffer.Length)) > 0;)
            {
                Interlocked.Add(ref _received, count);
                lock (_lines)
                {
                    if (_lines.Length > 1_000_000)
                        _lines.Clear();
                    _lines.Append(Encoding.Latin1.GetString(buffer, 0, count));
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The attack is over.
        }
    }
}
