// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Text;
using Mgos.Core;
using Mgos.Host;
using Mgos.Host.Buses;
using Mgos.Host.Buses.Devices;

namespace Mgos.Docs.Tests.Commands;

/// <summary>A device with all libraries, in this process. A BME280 is plugged in at address 118, a memory at 80, and there is a network called home.</summary>
internal sealed class LibraryDevice : IPageDevice
{
    private const string Id = "esp32_0D83A4";
    private const int SensorBus = 1;
    private const int SensorAddress = 118;
    private const int MemoryAddress = 80;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _state = Directory.CreateTempSubdirectory("mgos-docs-");
    private readonly StringWriter _log = new();
    private readonly TextWriter _console;
    private readonly ManualResetEventSlim _hasBooted = new();
    private readonly HostMachine _machine;
    private readonly VirtualDevice _device;
    private readonly Thread _loop;

    internal LibraryDevice(string[] options)
    {
        Port = DemoDevice.FreePort();
        string[] arguments = ["--state-dir", _state.FullName, "--id", Id, "--set", $"http.listen_addr=127.0.0.1:{Port}", .. options];
        if (!HostOptions.TryParse(arguments, "docs", out HostOptions parsed, out string error))
            throw new ArgumentException(error);
        _console = TextWriter.Synchronized(_log);
        _machine = new HostMachine(parsed) { Console = _console };
        _machine.Buses.I2c(SensorBus).Attach(SensorAddress, new Bme280Device { TemperatureCelsius = 21.5, HumidityPercent = 45 });
        _machine.Buses.I2c(SensorBus).Attach(MemoryAddress, new RegisterDevice());
        _machine.Wifi.AddNetwork("home", "secret12");
        _device = new VirtualDevice(_machine, new Firmware(), () => new WaitingApp(_hasBooted));
        _loop = new Thread(() => _device.Run()) { IsBackground = true, Name = "docs" };
        _loop.Start();
        Assert.True(_hasBooted.Wait(s_patience), "the device did not boot:\n" + Log);
    }

    public int Port { get; }

    // What is synchronized locks itself.
    public string Log
    {
        get
        {
            lock (_console)
                return _log.ToString();
        }
    }

    /// <summary>Runs something on the loop and waits for it.</summary>
    internal void OnLoop(Action<Device> action)
    {
        using ManualResetEventSlim isDone = new();
        Device device = _device.Device;
        device.Loop.Post(() =>
        {
            action(device);
            isDone.Set();
        });
        Assert.True(isDone.Wait(s_patience), "the loop hangs:\n" + Log);
    }

    public void Dispose()
    {
        _device.Stop();
        _loop.Join(s_patience);
        _machine.Dispose();
        _state.Delete(recursive: true);
    }

    private sealed class WaitingApp(ManualResetEventSlim hasBooted) : MgosApp
    {
        public override InitResult OnInit(Device device)
        {
            device.Events.AddHandler(SystemEvents.InitDone, (id, data) => device.Loop.Post(hasBooted.Set));
            return InitResult.Ok;
        }
    }
}
