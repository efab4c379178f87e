// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using Mgos.Core;
using Mgos.Host.Board;
using Mgos.Rpc;

namespace Mgos.Service.Sim;

/// <summary>The pins of the virtual board over RPC.</summary>
/// <remarks>
/// <code>
/// method         | arguments     | answer                        | errors, all 400 but the last
/// ---------------|---------------|-------------------------------|------------------------------------------------------------
/// Sim.Board      |               | {"pins":[...],"lost_edges":0} |
/// Sim.SetPin     | pin, level    | null                          | pin and level are required, no such pin, level must be 0 or 1
/// Sim.ReleasePin | pin           | null                          | pin is required, no such pin
/// Sim.PressPin   | pin, ms (100) | null                          | likewise, ms must be 1 to 60000
/// Sim.SetAnalog  | pin, level    | null                          | pin and level are required, no such pin, level must be 0 to 1
/// Sim.Watch      |               | null                          | this channel cannot be sent..., 503 too many watchers (max 8)
/// Sim.Unwatch    |               | null                          |
///
/// the device sends, without id, at most every 50 ms: {"src":"DEVICE","dst":"PEER","method":"Sim.Changed","params":{"pins":[...]}}
/// </code>
/// Pins are written as <see cref="PinWriter"/> says. Thread: loop.
/// </remarks>
internal sealed class PinService : IDisposable
{
    private readonly SimService _service;
    private readonly PinStates _states;
    private readonly PinWriter _writer;
    private readonly PinPresses _presses;
    private int _timer;

    internal PinService(SimService service)
    {
        _service = service;
        _presses = new PinPresses(service);
        _states = new PinStates(service.Machine.Board);
        _writer = new PinWriter(PinLabels.Read(service.Device));
    }

    public void Dispose() => _states.Dispose();

    internal void AddHandlers()
    {
        var router = _service.Router;
        router.AddHandler(SimConstants.BoardMethod, "", TellBoard);
        router.AddHandler(SimConstants.SetPinMethod, "{pin: %d, level: %d}", SetPin);
        router.AddHandler(SimConstants.ReleasePinMethod, "{pin: %d}", ReleasePin);
        router.AddHandler(SimConstants.PressPinMethod, "{pin: %d, ms: %d}", PressPin);
        router.AddHandler(SimConstants.SetAnalogMethod, "{pin: %d, level: %lf}", SetAnalog);
        router.AddHandler(SimConstants.WatchMethod, "", Watch);
        router.AddHandler(SimConstants.UnwatchMethod, "", Unwatch);
    }

    private void TellBoard(RpcRequest request)
    {
        _writer.WriteAll(request.BeginResult(), _states);
        request.EndResult();
    }

    private void SetPin(RpcRequest request)
    {
        var hasLevel = request.Args.TryGetInt32("level", out var level);
        if (!TryGetPin(request, hasLevel, "pin and level are required", out var pin))
            return;
        if (level is not (0 or 1))
            request.Fail(RpcErrorCode.BadRequest, "level must be 0 or 1");
        else
            Do(request, pin, () => pin.Set(level == 1));
    }

    private void SetAnalog(RpcRequest request)
    {
        var hasLevel = request.Args.TryGetDouble("level", out var level);
        if (!TryGetPin(request, hasLevel, "pin and level are required", out var pin))
            return;
        if (!(level >= 0 && level <= 1))
            request.Fail(RpcErrorCode.BadRequest, "level must be 0 to 1");
        else
            Do(request, pin, () => pin.SetAnalog(level));
    }

    private void ReleasePin(RpcRequest request)
    {
        if (TryGetPin(request, true, "pin is required", out var pin))
            Do(request, pin, pin.Release);
    }

    private void PressPin(RpcRequest request)
    {
        if (!TryGetPin(request, true, "pin is required", out var pin))
            return;
        if (!request.Args.TryGetInt32("ms", out var milliseconds))
            milliseconds = SimConstants.DefaultPressMilliseconds;
        if (milliseconds is < 1 or > SimConstants.MaxPressMilliseconds)
            request.Fail(RpcErrorCode.BadRequest, "ms must be 1 to " + SimConstants.MaxPressMilliseconds);
        else
            Do(request, pin, () => _presses.Press(pin, milliseconds));
    }

    private void Do(RpcRequest request, VirtualPin pin, Action action)
    {
        _presses.Forget(pin);
        action();
        request.RespondNull();
    }

    private bool TryGetPin(RpcRequest request, bool isComplete, string missing, out VirtualPin pin)
    {
        pin = null;
        if (!request.Args.TryGetInt32("pin", out var number) || !isComplete)
            request.Fail(RpcErrorCode.BadRequest, missing);
        else if ((pin = _states.Find(number)) == null)
            request.Fail(RpcErrorCode.BadRequest, "no such pin");
        return pin != null;
    }

    private void Watch(RpcRequest request)
    {
        if (!request.Channel.CanPush)
            request.Fail(RpcErrorCode.BadRequest, "this channel cannot be sent changes: use a WebSocket, a serial line or the like");
        else if (!_service.Watchers.Add(request))
            request.Fail(RpcErrorCode.Unavailable, "too many watchers (max " + SimConstants.MaxWatchers + ")");
        else
            StartTelling(request);
    }

    private void Unwatch(RpcRequest request)
    {
        _service.Watchers.Remove(request.Channel);
        request.RespondNull();
    }

    private void StartTelling(RpcRequest request)
    {
        if (_timer == TimerQueue.InvalidTimerId)
            _timer = _service.Device.Timers.Set(SimConstants.NotifyMilliseconds, TimerOptions.Repeat, Tell);
        request.RespondNull();
    }

    private void Tell()
    {
        _service.Watchers.Notify(_states, _writer);
        if (_service.Watchers.Count > 0)
            return;
        _service.Device.Timers.Clear(_timer);
        _timer = TimerQueue.InvalidTimerId;
    }
}
