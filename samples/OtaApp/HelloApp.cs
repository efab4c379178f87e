// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Text;
using System.Threading;
using Mgos.Core;
using Mgos.Json;
using Mgos.Ota;
using Mgos.Rpc;

namespace OtaApp;

/// <summary>Answers <c>OtaApp.Hello</c> with its version; makes mistakes where it is told to.</summary>
internal sealed class HelloApp : MgosApp
{
    private Device _device;
    private OtaAppConfig _config;

    /// <inheritdoc/>
    public override InitResult OnInit(Device device)
    {
        _device = device;
        _config = OtaAppConfig.From(device);
        RpcRouter router = RpcRouter.From(device);
        if (router != null)
            router.AddHandler("OtaApp.Hello", "", Hello);
        device.Events.AddHandler(OtaEvents.Status, (id, data) => LogStatus((OtaStatus)data));
        return MakeMistake();
    }

    private void LogStatus(OtaStatus status) =>
        _device.Log.Info(nameof(HelloApp), "update: " + OtaStatus.NameOf(status.State) + " " + status.ProgressPercent.ToString() + "%, " + status.Message + (status.IsCommitted ? "" : ", on trial"));

    private void Hello(RpcRequest request)
    {
        byte[] page = _device.Files.ReadFile("page.txt");
        JsonWriter result = request.BeginResult();
        result.BeginObject();
        result.Name("version");
        result.String(_device.Firmware.Version);
        result.Name("name");
        result.String(_config.Name);
        result.Name("page");
        result.String(page == null ? "" : Encoding.UTF8.GetString(page, 0, page.Length).Trim());
        result.EndObject();
        request.EndResult();
    }

    private InitResult MakeMistake()
    {
        switch (_config.Fault)
        {
            case "refuse":
                return InitResult.AppInitFailed;
            case "hang":
                Hang();
                break;
            case "hang_later":
                _device.Timers.Set(_config.FaultAfterMs, TimerOptions.None, Hang);
                break;
            case "crash_later":
                new Thread(Crash).Start();
                break;
        }

        return InitResult.Ok;
    }

    private static void Hang()
    {
        while (true)
            Thread.Sleep(1000);
    }

    // On a thread of its own nothing catches it: a PC's process ends, a board's program.
    private void Crash()
    {
        Thread.Sleep(_config.FaultAfterMs);
        throw new InvalidOperationException("OtaApp crashes, as it was told to");
    }
}
