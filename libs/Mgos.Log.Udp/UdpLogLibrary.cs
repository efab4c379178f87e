// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Core;
using Mgos.Rpc;

namespace Mgos.Log.Udp;

/// <summary>Sends the log to <c>debug.udp_log_addr</c>, and lets <c>Sys.SetDebug</c> direct it elsewhere.</summary>
/// <remarks>A value of the configuration counts again only when it changes, so that what Sys.SetDebug has set stays until then.</remarks>
public sealed class UdpLogLibrary : MgosLibrary
{
    private Device _device;
    private UdpLog _log;
    private string _address = "";
    private int _level = (int)LogLevel.Debug;

    /// <inheritdoc/>
    public override string Name => "Mgos.Log.Udp";

    /// <inheritdoc/>
    public override bool Init(Device device)
    {
        _device = device;
        _log = new UdpLog(device, new SocketDatagramSender(device));
        device.Parts.Add(_log);
        DeviceConfig config = DeviceConfig.From(device);
        Apply(config);
        config.AddChangeHandler(Apply);
        RpcRouter router = RpcRouter.From(device);
        if (router != null)
            router.UdpLogAddressHandler = _log.TrySetAddress;
        return true;
    }

    private void Apply(DeviceConfig config)
    {
        int level = config.GetInt(UdpLogConstants.LevelKey);
        string address = config.GetString(UdpLogConstants.AddressKey);
        if (level != _level)
            ApplyLevel(level);
        if (address != _address)
            ApplyAddress(address);
    }

    private void ApplyLevel(int level)
    {
        _level = level;
        if (level >= (int)LogLevel.None && level <= (int)LogLevel.VerboseDebug)
            _log.Level = (LogLevel)level;
        else
            Ignore(UdpLogConstants.LevelKey, level.ToString(), "-1 to 4");
    }

    private void ApplyAddress(string address)
    {
        _address = address;
        if (!_log.TrySetAddress(address))
            Ignore(UdpLogConstants.AddressKey, address, "an address and a port such as 192.168.1.2:1993");
    }

    private void Ignore(string key, string value, string expected) =>
        _device.Log.Error(nameof(UdpLogLibrary), key + " is '" + value + "', expected " + expected + "; ignored");
}
