// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Rpc;

/// <summary>The methods that concern the device as a whole.</summary>
/// <remarks>
/// <code>
/// method       | arguments                                      | result                | errors
/// -------------|------------------------------------------------|-----------------------|------------------------------------------
/// Sys.GetInfo  |                                                | see SysInfo           |
/// Sys.Reboot   | {abort: %B, delay_ms: %d}, delay 100           | null                  | 400 invalid delay value
/// Sys.SetDebug | {udp_log_addr: %Q, level: %d, file_level: %Q}  | error {"code":0}      | 400 invalid udp_log_addr, 400 invalid level,
///              |                                                | means success         | 501 MGOS_ENABLE_DEBUG_UDP is not enabled
/// </code>
/// Sys.SetDebug applies the parts that are valid even if another one is not; nothing of it outlives a restart.
/// Differs: abort logs an error and restarts in the ordinary way, since a managed device has no crash to provoke.
/// </remarks>
internal sealed class SysService
{
    private readonly RpcRouter _router;
    private readonly Device _device;

    internal SysService(RpcRouter router)
    {
        _router = router;
        _device = router.Device;
    }

    internal void AddHandlers()
    {
        _router.AddHandler("Sys.Reboot", "{abort: %B, delay_ms: %d}", Reboot);
        _router.AddHandler("Sys.GetInfo", "", GetInfo);
        _router.AddHandler("Sys.SetDebug", "{udp_log_addr: %Q, level: %d, file_level: %Q}", SetDebug);
    }

    private void GetInfo(RpcRequest request)
    {
        _router.SysInfo.Write(request.BeginResult());
        request.EndResult();
    }

    private void Reboot(RpcRequest request)
    {
        int delay;
        bool isAbort;
        if (!request.Args.TryGetInt32("delay_ms", out delay))
            delay = RpcConstants.DefaultRebootDelayMilliseconds;
        if (delay < 0)
        {
            request.Fail(RpcErrorCode.BadRequest, "invalid delay value");
            return;
        }

        if (request.Args.TryGetBoolean("abort", out isAbort) && isAbort)
            _device.Log.Error(nameof(SysService), "Sys.Reboot with abort: restarting");
        _device.RestartAfter(delay);
        request.RespondNull();
    }

    private void SetDebug(RpcRequest request)
    {
        string address;
        string fileLevel;
        int code = RpcErrorCode.None;
        string message = null;
        if (request.Args.TryGetString("udp_log_addr", out address))
            code = SetUdpLogAddress(address, out message);
        if (!TrySetLevel(request))
        {
            code = RpcErrorCode.BadRequest;
            message = "invalid level";
        }

        if (request.Args.TryGetString("file_level", out fileLevel))
            _device.Log.SetFileLevel(fileLevel);
        request.Fail(code, message);
    }

    private int SetUdpLogAddress(string address, out string message)
    {
        UdpLogAddressHandler handler = _router.UdpLogAddressHandler;
        message = handler == null ? "MGOS_ENABLE_DEBUG_UDP is not enabled" : null;
        if (handler == null)
            return RpcErrorCode.NotImplemented;
        if (handler(address))
            return RpcErrorCode.None;
        message = "invalid udp_log_addr";
        return RpcErrorCode.BadRequest;
    }

    private bool TrySetLevel(RpcRequest request)
    {
        int level;
        if (!request.Args.TryGetInt32("level", out level))
            return true;
        if (level < (int)LogLevel.None || level > (int)LogLevel.VerboseDebug)
            return false;
        _device.Log.Level = (LogLevel)level;
        return true;
    }
}
