// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;
using Mgos.Json;
using Mgos.Rpc;

namespace Mgos.Service.Config;

/// <summary>The configuration over RPC.</summary>
/// <remarks>
/// <code>
/// method      | arguments                              | result                  | errors
/// ------------|----------------------------------------|-------------------------|---------------------------------------
/// Config.Get  | {key: %Q, level: %d}                   | value of the key, or    | 404 invalid config key
///             |                                        | everything              |
/// Config.Set  | {key: %Q, config: %T, value: %T,       | {"saved":true or false} | 400 value is required
///             |  level: %d, save: %B, try_once: %B,    |                         | 400 not allowed (level 0)
///             |  reboot: %B}                           |                         | 404 invalid config key
///             |                                        |                         | 400 invalid config value: reason
///             |                                        |                         | -1 error saving config: reason
/// Config.Save | {try_once: %B, reboot: %B}             | {"saved":true}          | -1 error saving config: reason
/// </code>
/// value and config mean the same; value wins. Levels: Get 0 to 8, Set 1 to 8; any other number is the live configuration, saved to level 9.
/// reboot counts only together with a save that succeeds. Keys that conf_acl forbids are skipped, logged, and no error.
/// Differs: the access list is asked for the full path whatever the key; an error answer means that nothing has changed; a text can be set to "" by key.
/// </remarks>
internal sealed class ConfigService
{
    private readonly RpcRouter _router;
    private readonly DeviceConfig _config;
    private readonly JsonSpan _value = new JsonSpan();

    internal ConfigService(RpcRouter router, DeviceConfig config)
    {
        _router = router;
        _config = config;
    }

    internal void AddHandlers()
    {
        _router.AddHandler(ConfigServiceConstants.GetMethod, "{key: %Q, level: %d}", Get);
        _router.AddHandler(ConfigServiceConstants.SetMethod, "{key: %Q, config: %T, value: %T, level: %d, save: %B, try_once: %B, reboot: %B}", Set);
        _router.AddHandler(ConfigServiceConstants.SaveMethod, "{try_once: %B, reboot: %B}", Save);
    }

    private void Get(RpcRequest request)
    {
        int entry = FindEntry(request);
        if (entry == ConfigSchema.NotFound)
            return;
        int level;
        bool hasLevel = request.Args.TryGetInt32("level", out level);
        bool isFile = hasLevel && level >= ConfigConstants.DefaultsLevel && level <= ConfigConstants.LastVendorLevel;
        ConfigValues values = isFile ? _config.View(level) : _config.Live;
        values.Write(request.BeginResult(), entry);
        request.EndResult();
    }

    private void Set(RpcRequest request)
    {
        int level;
        if (!request.Args.TryGetInt32("level", out level))
            level = ConfigConstants.UserLevel;
        if (!request.Args.TryGetRaw("value", _value) && !request.Args.TryGetRaw("config", _value))
            request.Fail(RpcErrorCode.BadRequest, "value is required");
        else if (level == ConfigConstants.DefaultsLevel)
            request.Fail(RpcErrorCode.BadRequest, "not allowed");
        else if (level >= ConfigConstants.FirstFileLevel && level <= ConfigConstants.LastVendorLevel)
            SetIn(request, _config.Load(level), level);
        else
            SetIn(request, _config.Live, ConfigConstants.UserLevel);
    }

    private void SetIn(RpcRequest request, ConfigValues values, int level)
    {
        int entry = FindEntry(request);
        if (entry == ConfigSchema.NotFound)
            return;
        bool isSaving = IsTrue(request, "save");
        ConfigValues before = isSaving ? values.Clone() : null;
        string message;
        if (!_config.TryApply(values, entry, _value.Data, _value.Offset, _value.Count, out message))
            request.Fail(RpcErrorCode.BadRequest, "invalid config value: " + message);
        else if (!isSaving)
            Answer(request, false);
        else if (!SaveAndAnswer(request, values, level))
            values.CopyFrom(before);
    }

    private void Save(RpcRequest request) => SaveAndAnswer(request, _config.Live, ConfigConstants.UserLevel);

    private bool SaveAndAnswer(RpcRequest request, ConfigValues values, int level)
    {
        bool isForOneBoot = IsTrue(request, "try_once");
        string message;
        bool isSaved = level == ConfigConstants.UserLevel ? _config.Save(isForOneBoot, out message) : _config.SaveLevel(level, values, isForOneBoot, out message);
        if (!isSaved)
        {
            request.Fail(RpcErrorCode.Failed, "error saving config: " + message);
            return false;
        }

        bool isRebooting = IsTrue(request, "reboot");
        Answer(request, true);
        if (isRebooting)
            request.Device.RestartAfter(ConfigServiceConstants.RebootDelayMilliseconds);
        return true;
    }

    // Answers for itself if there is no such entry.
    private int FindEntry(RpcRequest request)
    {
        string key;
        int entry = request.Args.TryGetString("key", out key) ? _config.Schema.Find(key) : ConfigSchema.Root;
        if (entry == ConfigSchema.NotFound)
            request.Fail(RpcErrorCode.NotFound, "invalid config key");
        return entry;
    }

    private static bool IsTrue(RpcRequest request, string name)
    {
        bool value;
        return request.Args.TryGetBoolean(name, out value) && value;
    }

    private static void Answer(RpcRequest request, bool isSaved)
    {
        JsonWriter writer = request.BeginResult();
        writer.BeginObject();
        writer.Name("saved");
        writer.Boolean(isSaved);
        writer.EndObject();
        request.EndResult();
    }
}
