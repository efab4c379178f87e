// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Diagnostics;
using System.Text;

namespace Mgos.EndToEnd.Tests;

/// <summary>The other end of a device's pseudo-terminal, in raw mode.</summary>
internal sealed class SerialPeer : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(20);

    private readonly FileStream _port;
    private readonly StringBuilder _received = new();

    public SerialPeer(string path)
    {
        using (Process stty = Process.Start("stty", ["-F", path, "raw", "-echo", "115200"]))
            stty.WaitForExit();
        _port = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite, 1);
        new Thread(Receive) { IsBackground = true }.Start();
    }

    public string Received
    {
        get
        {
            lock (_received)
                return _received.ToString();
        }
    }

    public void Send(string text) => Send(Encoding.Latin1.GetBytes(text));

    public void Send(byte[] data)
    {
        _port.Write(data);
        _port.Flush();
    }

    /// <summary>Sends as mos does at 115200 baud: pieces of 16 bytes with 5 ms between them.</summary>
    public void SendPaced(string text)
    {
        foreach (byte[] piece in Encoding.Latin1.GetBytes(text).Chunk(16))
        {
            Send(piece);
            Thread.Sleep(5);
        }
    }

    /// <summary>Waits until the device has sent a text.</summary>
    public void Expect(string text)
    {
        for (Stopwatch watch = Stopwatch.StartNew(); watch.Elapsed < s_patience; Thread.Sleep(2))
        {
            if (Received.Contains(text, StringComparison.Ordinal))
                return;
        }

        Assert.Fail($"expected\n{Shown(text)}\nreceived\n{Shown(Received)}");
    }

    public void Forget()
    {
        lock (_received)
            _received.Clear();
    }

    public void Dispose() => _port.Dispose();

    private static string Shown(string text) => text.Replace("\n", "\\n").Replace("\u0004", "\\x04");

    private void Receive()
    {
        byte[] buffer = new byte[4096];
        try
        {
            for (int count; (count = _port.Read(buffer, 0, buffer.Length)) > 0;)
            {
                lock (_received)
                    _received.Append(Encoding.Latin1.GetString(buffer, 0, count));
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // The test is over.
        }
    }
}
