using System;
using System.IO;
using System.Net;
using System.Net.Http;
using System.Net.Sockets;
using System.Text;
using System.Threading;
using Mgos.Core;
using Mgos.Host;

namespace Company.App1.Tests;

/// <summary>The firmware as a virtual device of its own, in this process: new state, a free port.</summary>
internal sealed class RunningDevice : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    private readonly StringWriter _log = new StringWriter();
    private readonly HttpClient _client = new HttpClient { Timeout = s_patience };
    private readonly HostMachine _machine;
    private readonly VirtualDevice _device;
    private readonly Thread _thread;
    private readonly DirectoryInfo _state = Directory.CreateTempSubdirectory("app-tests-");

    public RunningDevice()
    {
        int port = FreePort();
        _client.BaseAddress = new Uri("http://127.0.0.1:" + port);
        _machine = new HostMachine(new HostOptions("app-tests") { StateDirectory = _state.FullName, Settings = new[] { "http.listen_addr=127.0.0.1:" + port } });
        _machine.Console = _log;
        _device = new VirtualDevice(_machine, new Firmware(), () => new App());
        _thread = new Thread(() => _device.Run());
        _thread.Start();
        WaitForBoot();
    }

    /// <summary>Calls a method of the device.</summary>
    public string Call(string method, string arguments) =>
        _client.PostAsync("/rpc/" + method, new StringContent(arguments, Encoding.UTF8, "application/json")).Result.Content.ReadAsStringAsync().Result;

    /// <inheritdoc/>
    public void Dispose()
    {
        _device.Stop();
        _thread.Join();
        _machine.Dispose();
        _client.Dispose();
        _state.Delete(recursive: true);
    }

    // The loop answers when everything has started.
    private void WaitForBoot()
    {
        for (DateTime end = DateTime.UtcNow + s_patience; !IsAnswering(); Thread.Sleep(10))
        {
            if (DateTime.UtcNow > end || !_thread.IsAlive)
                throw new InvalidOperationException("The device did not boot:\n" + _log);
        }
    }

    private bool IsAnswering()
    {
        try
        {
            return Call("Sys.GetInfo", "{}").Contains("fw_version");
        }
        catch (AggregateException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using TcpListener listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
