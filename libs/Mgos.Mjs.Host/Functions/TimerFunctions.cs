// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Mjs.Host;

/// <summary>Timers and the time of day, for api_timer.js.</summary>
internal sealed class TimerFunctions : IMjsFunctions
{
    private const double MicrosecondsPerSecond = 1e6;
    private const int InvalidTime = -1;
    private const int TooLong = 0;

    private readonly Device _device;

    internal TimerFunctions(Device device)
    {
        _device = device;
    }

    public MjsNative Find(string name)
    {
        switch (name)
        {
            case "mgos_set_timer": return Set;
            case "mgos_clear_timer": return Clear;
            case "mg_time": return GetTime;
            case "mgos_strftime": return FormatInto;
            case "mgos_mjs_format_time": return Format;
            default: return null;
        }
    }

    private void Set(MjsCall call)
    {
        int interval = call.GetInt(0);
        TimerOptions options = (TimerOptions)(call.GetInt(1) & (int)(TimerOptions.Repeat | TimerOptions.RunNow));
        MjsCallback callback = call.GetCallback(2);
        call.Return(interval < 0 ? TimerQueue.InvalidTimerId : _device.Timers.Set(interval, options, new ScriptTimer(callback).Run));
    }

    private void Clear(MjsCall call) => _device.Timers.Clear(call.GetInt(0));

    private void GetTime(MjsCall call) => call.Return(_device.Clock.UnixMicroseconds / MicrosecondsPerSecond);

    private void Format(MjsCall call)
    {
        string format = call.GetText(0);
        double time = Numbers.Round(call.GetNumber(1));
        if (string.IsNullOrEmpty(format))
            call.Return("invalid format");
        else if (double.IsNaN(time) || time < MjsHostConstants.MinUnixSeconds || time > MjsHostConstants.MaxUnixSeconds)
            call.Return("invalid time");
        else
            call.Return(_device.Clock.Format(format, (long)time));
    }

    // char *buffer, int size, char *format, int time: the length without the NUL behind the text, 0 if it does not fit.
    private void FormatInto(MjsCall call)
    {
        string format = call.GetText(2);
        if (string.IsNullOrEmpty(format))
        {
            call.Return(InvalidTime);
            return;
        }

        int count = Memory.PutText(call, 0, call.GetInt(1), _device.Clock.Format(format, call.GetInt(3)));
        call.Return(count < 0 ? TooLong : count);
    }
}
