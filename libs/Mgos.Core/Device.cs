// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System.Threading;

namespace Mgos.Core;

/// <summary>One device: everything that is stateful hangs here, so that many can live in one process.</summary>
/// <remarks>
/// Boot, as in the original: app pre-init, libraries in start order, app init, event INIT_DONE, loop. A step that fails is logged with its
/// code and the device restarts after <see cref="CoreConstants.FailedBootPauseMilliseconds"/>. Thread: loop, unless a member says otherwise.
/// </remarks>
public sealed class Device
{
    private readonly MgosApp _app;
    private bool _isEnding;
    private bool _isStopping;
    private bool _isRestarting;
    private bool _isStopWanted;
    private bool _isRestartWanted;

    /// <summary>Makes a device that has not booted.</summary>
    /// <param name="platform">The machine it runs on.</param>
    /// <param name="firmware">Libraries and names.</param>
    /// <param name="app">The application of this boot.</param>
    public Device(IPlatform platform, FirmwareImage firmware, MgosApp app)
    {
        Platform = platform;
        Firmware = firmware;
        _app = app;
        Events = new EventBus(this);
        Loop = new MainLoop(this);
        Timers = new TimerQueue(this);
        Log = new DeviceLog(this);
        Clock = new DeviceClock(this, platform.Clock);
        Random = new DeviceRandom(platform);
        Info = new DeviceInfo(this) { Id = firmware.AppName };
        Watchdog = new Watchdog(this);
        Network = new DeviceNetwork(this);
        Parts = new DeviceParts();
    }

    /// <summary>The device of the calling code; for apps and scripts. Libraries use the device that they were given.</summary>
    /// <remarks>On a board there is one. On a PC it belongs to the thread and to the threads started from it. Null outside a device.</remarks>
    public static Device Current => DeviceSlot.Current;

    /// <summary>The machine.</summary>
    public IPlatform Platform { get; }

    /// <summary>Names and libraries of the firmware.</summary>
    public FirmwareImage Firmware { get; }

    /// <summary>Events.</summary>
    public EventBus Events { get; }

    /// <summary>Loop.</summary>
    public MainLoop Loop { get; }

    /// <summary>Timers.</summary>
    public TimerQueue Timers { get; }

    /// <summary>Log.</summary>
    public DeviceLog Log { get; }

    /// <summary>Time.</summary>
    public DeviceClock Clock { get; }

    /// <summary>Random numbers.</summary>
    public DeviceRandom Random { get; }

    /// <summary>Names, versions, memory.</summary>
    public DeviceInfo Info { get; }

    /// <summary>Watchdog.</summary>
    public Watchdog Watchdog { get; }

    /// <summary>Network interfaces.</summary>
    public DeviceNetwork Network { get; }

    /// <summary>Objects of the libraries.</summary>
    public DeviceParts Parts { get; }

    /// <summary>What the libraries offer to scripts.</summary>
    public DeviceScripts Scripts { get; } = new DeviceScripts();

    /// <summary>Where the device can be reached.</summary>
    public EndpointList Endpoints { get; } = new EndpointList();

    /// <summary>Root storage; null until the file system library has started.</summary>
    public IFileStorage Files { get; set; }

    /// <summary>True once the device has been told to restart or to stop. Thread: any.</summary>
    public bool IsStopping => _isStopping;

    /// <summary>True once all libraries and the app are initialised.</summary>
    public bool HasBooted { get; private set; }

    /// <summary>True if the device is to boot again after it has stopped.</summary>
    public bool IsRestarting => _isRestarting;

    /// <summary>Boots and runs until the device restarts or is stopped.</summary>
    /// <returns>True if it is to boot again.</returns>
    /// <remarks>Thread: the caller's becomes the loop.</remarks>
    public bool Run()
    {
        Watchdog.Enable();
        if (Boot() == InitResult.Ok)
            Loop.Run();
        else
            PauseAndRestart();
        ShutDown();
        return _isRestarting;
    }

    /// <summary>Boots without running the loop; for hosts that drive it with <see cref="MainLoop.RunOnce"/>.</summary>
    /// <returns>Ok, or the code of the step that failed.</returns>
    public InitResult Boot()
    {
        DeviceSlot.Current = this;
        Loop.Adopt();
        InitResult result = new BootSequence(this, _app).Run();
        if (result != InitResult.Ok)
            Log.Error(nameof(Device), "MGOS init failed: " + ((int)result).ToString());
        HasBooted = result == InitResult.Ok;
        return result;
    }

    /// <summary>Restarts the device now: event REBOOT, then boot.</summary>
    /// <remarks>Mirrors <c>mgos_system_restart</c>. The current callback still returns.</remarks>
    public void Restart()
    {
        if (_isEnding)
            return;
        _isEnding = true;
        Events.Trigger(SystemEvents.Reboot, null);
        Log.Info(nameof(Device), "Restarting");
        _isRestarting = true;
        _isStopping = true;
        Loop.WakeUp();
    }

    /// <summary>Restarts the device after a delay and announces it with <see cref="SystemEvents.RebootAfter"/>.</summary>
    /// <param name="delayMilliseconds">0 or more.</param>
    /// <remarks>Mirrors <c>mgos_system_restart_after</c>: the announcement comes from a posted callback. Thread: any.</remarks>
    public void RestartAfter(int delayMilliseconds)
    {
        Log.Info(nameof(Device), "Rebooting in " + delayMilliseconds.ToString() + " ms");
        Loop.Post(() => AnnounceRestart(delayMilliseconds));
    }

    /// <summary>Ends the device for good: event REBOOT, then <see cref="Run"/> returns false.</summary>
    /// <remarks>For hosts, for example on Ctrl-C. Thread: any.</remarks>
    public void Stop()
    {
        _isStopWanted = true;
        Loop.WakeUp();
    }

    /// <summary>Releases what the device holds after its loop has ended.</summary>
    /// <remarks>Parts that implement IDisposable are disposed, the newest first.</remarks>
    public void ShutDown()
    {
        Watchdog.Disable();
        Parts.DisposeAll(this);
        DeviceSlot.Current = null;
    }

    /// <summary>Has the device restart at the next turn of its loop; does not need room in the queue. Thread: any.</summary>
    internal void RequestRestart()
    {
        _isRestartWanted = true;
        Loop.WakeUp();
    }

    /// <summary>Does what <see cref="Stop"/> and <see cref="RequestRestart"/> have asked for. Thread: loop.</summary>
    internal void EndIfWanted()
    {
        if (_isStopWanted)
            StopNow();
        else if (_isRestartWanted)
            Restart();
    }

    private void AnnounceRestart(int delayMilliseconds)
    {
        long at = Clock.UptimeMicroseconds + delayMilliseconds * 1000L;
        Events.Trigger(SystemEvents.RebootAfter, new PlannedReboot(at));
        Timers.Set(delayMilliseconds, TimerOptions.None, Restart);
    }

    private void StopNow()
    {
        if (_isEnding)
            return;
        _isEnding = true;
        Events.Trigger(SystemEvents.Reboot, null);
        _isStopping = true;
    }

    private void PauseAndRestart()
    {
        Thread.Sleep(CoreConstants.FailedBootPauseMilliseconds);
        Restart();
    }
}
