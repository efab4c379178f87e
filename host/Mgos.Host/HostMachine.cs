// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Device.Gpio;
using System.IO;
using System.Threading;
using Mgos.Host.Board;
using Mgos.Host.Buses;
using Mgos.Host.Serial;
using Mgos.Host.Wifi;
using nanoFramework.M2Mqtt.Protocol;
using nanoFramework.Runtime.Native;

namespace Mgos.Host;

/// <summary>The PC side of one virtual device: its files, clock, identity, console and serial lines.</summary>
/// <remarks>
/// A process may hold hundreds. Code of a device finds its machine in <see cref="Current"/>, which flows into the threads, timers and
/// tasks started while the machine is entered.
/// </remarks>
public sealed class HostMachine : IDisposable
{
    private const string FlashFolder = "flash";

    private static readonly AsyncLocal<HostMachine> Ambient = new();

    private readonly StateLock _lock;
    private readonly bool _isTemporary;
    private int _rebootRequested;
    private long _clockOffsetTicks;

    /// <summary>Makes a machine: takes its state directory and opens its serial lines.</summary>
    /// <param name="options">What the machine is to be.</param>
    /// <exception cref="IOException">The state directory is in use by another process or machine, or a serial line cannot be made; the message says which.</exception>
    public HostMachine(HostOptions options) : this(options, isTemporary: false)
    {
    }

    private HostMachine(HostOptions options, bool isTemporary)
    {
        _isTemporary = isTemporary;
        Name = options.AppName;
        StateDirectory = Path.GetFullPath(options.StateDirectory);
        DeviceId = options.Id;
        ConfigOverrides = options.Settings;
        MacAddress = MachineAddress.Derive(Name, StateDirectory, DeviceId);
        Directory.CreateDirectory(StateDirectory);
        _lock = StateLock.Take(StateDirectory);
        Events = new EventThread(this);
        Board = new VirtualBoard(this);
        Wifi = new VirtualWifi(this);
        Uarts = OpenUarts(options);
        Buses = new BusSet(this);
        Console = Uarts.UsesStandardStreams ? System.Console.Error : System.Console.Out;
    }

    /// <summary>Occurs when the device asks for a reboot, on the thread that asks.</summary>
    public event EventHandler RebootRequested;

    /// <summary>Gets the machine of the running code; null if none was entered.</summary>
    public static HostMachine Current => Ambient.Value;

    /// <summary>Gets the name of the app the device runs.</summary>
    public string Name { get; }

    /// <summary>Gets the full path of the folder that keeps what the device keeps; it is this machine's alone.</summary>
    public string StateDirectory { get; }

    /// <summary>Gets the full path of the folder that stands for the device's flash; made on first use.</summary>
    public string FlashDirectory => Directory.CreateDirectory(Path.Combine(StateDirectory, FlashFolder)).FullName;

    /// <summary>Gets the device id given on the command line; null if none was.</summary>
    public string DeviceId { get; }

    /// <summary>Gets the config values given on the command line, each <c>KEY=VALUE</c>; they are not to be saved.</summary>
    public string[] ConfigOverrides { get; }

    /// <summary>Gets the six bytes of the device's MAC address: locally administered, the same on every start.</summary>
    /// <remarks>Derived from the device id if one was given, else from name and state directory.</remarks>
    public byte[] MacAddress { get; }

    /// <summary>Gets or sets where the device's console text goes; standard output unless a serial line uses it, then standard error.</summary>
    public TextWriter Console { get; set; }

    /// <summary>Gets or sets how far the device's clock is ahead of the clock of the PC.</summary>
    public TimeSpan ClockOffset
    {
        get => TimeSpan.FromTicks(Interlocked.Read(ref _clockOffsetTicks));
        set => Interlocked.Exchange(ref _clockOffsetTicks, value.Ticks);
    }

    /// <summary>Gets the device's clock, UTC.</summary>
    public DateTime UtcNow => DateTime.UtcNow + ClockOffset;

    /// <summary>Gets the serial lines of the machine.</summary>
    public UartSet Uarts { get; }

    /// <summary>Gets the board: the pins of the machine.</summary>
    public VirtualBoard Board { get; }

    /// <summary>Gets the buses of the machine, into which virtual sensors are plugged.</summary>
    public BusSet Buses { get; }

    /// <summary>Gets the Wi-Fi of the machine and the networks around it; there are none at first.</summary>
    public VirtualWifi Wifi { get; }

    /// <summary>Gets whether a reboot was asked for and not yet taken.</summary>
    public bool IsRebootRequested => Volatile.Read(ref _rebootRequested) != 0;

    /// <summary>The current machine, or a clear error.</summary>
    internal static HostMachine Required =>
        Current ?? throw new InvalidOperationException("No virtual device here: enter a HostMachine before its device's code runs.");

    /// <summary>The handlers of <see cref="Power.OnRebootEvent"/> on this machine.</summary>
    internal RebootEventHandler RebootHandlers { get; set; }

    /// <summary>The pins that the device has opened.</summary>
    internal GpioPinSet OpenPins { get; } = new();

    /// <summary>Which pins the buses have.</summary>
    internal PinFunctionTable PinFunctions { get; } = new();

    /// <summary>The time client of the firmware.</summary>
    internal MachineTimeClient TimeClient { get; private set; } = new();

    /// <summary>The thread that hardware events arrive on.</summary>
    internal EventThread Events { get; }

    /// <summary>What the MQTT clients of the machine share.</summary>
    internal MqttMachine Mqtt { get; } = new();

    /// <summary>Makes a machine on a new folder that is deleted at the end; for tests.</summary>
    /// <param name="name">The name of the app.</param>
    /// <returns>The machine.</returns>
    public static HostMachine CreateTemporary(string name)
    {
        var folder = Directory.CreateTempSubdirectory("mgos-");
        return new HostMachine(new HostOptions(name) { StateDirectory = folder.FullName }, isTemporary: true);
    }

    /// <summary>Makes this machine the current one of the running flow of control.</summary>
    /// <returns>An object that restores the machine before when it is disposed of.</returns>
    public IDisposable Enter()
    {
        var before = Ambient.Value;
        Ambient.Value = this;
        return new Leaving(before);
    }

    /// <summary>Has MQTT connections with TLS to a port ask for an application protocol (ALPN), which the API of nanoFramework.M2Mqtt has no place for; a reset ends it.</summary>
    /// <param name="port">Port of the broker.</param>
    /// <param name="protocol">Name of the protocol.</param>
    public void OfferMqttProtocol(int port, string protocol) => Mqtt.Offer(port, protocol);

    /// <summary>Asks for a reboot; whoever runs the device stops it and starts it anew.</summary>
    public void RequestReboot()
    {
        if (Interlocked.Exchange(ref _rebootRequested, 1) == 0)
            RebootRequested?.Invoke(this, EventArgs.Empty);
    }

    /// <summary>Takes the request for a reboot and resets the hardware.</summary>
    /// <returns>True if there was a request; the device may start anew.</returns>
    public bool TakeRebootRequest()
    {
        var wasRequested = IsRebootRequested;
        if (wasRequested)
            Reset();
        return wasRequested;
    }

    /// <summary>Waits until the device has been told of all hardware events so far: their handlers on the event thread have returned.</summary>
    /// <exception cref="InvalidOperationException">The caller is a handler on that thread.</exception>
    public void WaitForEvents() => Events.WaitForAll();

    /// <summary>Has an action run on the event thread when the device has been told of all hardware events so far.</summary>
    /// <param name="action">What to run; return soon.</param>
    public void AfterEvents(Action action) => Events.Post(action);

    /// <summary>Resets the hardware: serial ports, MQTT connections and pins left open are closed, the Wi-Fi station leaves, reboot handlers and the request for a reboot forgotten.</summary>
    /// <remarks>Clock, files, the connections of serial clients and what the world does to pins outlast a reset.</remarks>
    public void Reset()
    {
        RebootHandlers = null;
        PinFunctions.Reset();
        Buses.Reset();
        Mqtt.Reset();
        Uarts.Reset();
        OpenPins.CloseAll();
        Board.Reset();
        Wifi.Reset();
        TimeClient = new MachineTimeClient();
        Volatile.Write(ref _rebootRequested, 0);
    }

    /// <summary>Closes the serial lines and gives the state directory back.</summary>
    public void Dispose()
    {
        Mqtt.Reset();
        Uarts.Dispose();
        Events.Dispose();
        _lock.Dispose();
        if (_isTemporary && Directory.Exists(StateDirectory))
            Directory.Delete(StateDirectory, recursive: true);
    }

    private UartSet OpenUarts(HostOptions options)
    {
        try
        {
            return new UartSet(options.Uarts);
        }
        catch
        {
            _lock.Dispose();
            throw;
        }
    }

    private sealed class Leaving(HostMachine before) : IDisposable
    {
        public void Dispose() => Ambient.Value = before;
    }
}
