// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Json;
using Mgos.Rpc;

namespace Demo;

/// <summary>Answers <c>Demo.Greet</c> and logs a count now and then.</summary>
internal sealed class DemoApp : MgosApp
{
    private Device _device;
    private DemoConfig _config;
    private int _greetings;
    private int _ticks;

    /// <inheritdoc/>
    public override InitResult OnInit(Device device)
    {
        _device = device;
        _config = DemoConfig.From(device);
        RpcRouter router = RpcRouter.From(device);
        if (router != null)
            router.AddHandler("Demo.Greet", "{name: %Q}", Greet);
        if (_config.TickIntervalMs > 0)
            device.Timers.Set(_config.TickIntervalMs, TimerOptions.Repeat, Tick);
        return InitResult.Ok;
    }

    private void Greet(RpcRequest request)
    {
        string name;
        if (!request.Args.TryGetString("name", out name))
        {
            request.Fail(400, "name is required");
            return;
        }

        JsonWriter result = request.BeginResult();
        result.BeginObject();
        result.Name("text");
        result.String(_config.Greeting + ", " + name + "!");
        result.Name("count");
        result.Int(++_greetings);
        result.EndObject();
        request.EndResult();
    }

    private void Tick() =>
        _device.Log.Info(nameof(DemoApp), "tick " + (++_ticks).ToString() + ", " + _device.Info.FreeHeapBytes.ToString() + " bytes free");
}
