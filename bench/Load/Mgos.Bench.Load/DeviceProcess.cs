// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Mgos.Bench.Load;

/// <summary>The virtual device that is measured.</summary>
internal sealed class DeviceProcess : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("mgos-bench").FullName;
    private readonly DeviceCalls _calls;
    private readonly ChildProcess _process;

    public DeviceProcess()
    {
        Port = ChildProcess.FreePort(SocketType.Stream, ProtocolType.Tcp);
        UdpPort = ChildProcess.FreePort(SocketType.Dgram, ProtocolType.Udp);
        SerialPath = Path.Combine(_directory, "serial");
        _calls = new DeviceCalls(Port);
        _process = new ChildProcess(
            Programs.Device,
            "--state-dir", Path.Combine(_directory, "state"), "--uart", "0=pty:" + SerialPath,
            "--set", $"http.listen_addr=127.0.0.1:{Port}", "--set", $"rpc.udp.listen_addr=127.0.0.1:{UdpPort}",
            "--set", "debug.level=0", "--set", "rpc.max_non_persistent_channels=0");
        BootTime = _process.WaitFor(Answers);
    }

    public int Port { get; }

    public int UdpPort { get; }

    public string SerialPath { get; }

    /// <summary>From the start of the process to its first answer.</summary>
    public TimeSpan BootTime { get; }

    public JsonNode Call(string method, JsonNode arguments = null) => _calls.Call(method, arguments);

    public void Put(string file, byte[] data) => _calls.Put(file, data);

    public void Dispose()
    {
        _process.Dispose();
        _calls.Dispose();
        Directory.Delete(_directory, true);
    }

    private bool Answers()
    {
        try
        {
            return Call("RPC.Ping") != null;
        }
        catch (AggregateException)
        {
            return false;
        }
    }
}
