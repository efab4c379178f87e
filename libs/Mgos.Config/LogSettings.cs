// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;

namespace Mgos.Config;

/// <summary>Applies the settings of the log, at boot and whenever one of them changes.</summary>
/// <remarks>
/// <code>
/// key               | at boot, without sense     | later, without sense
/// ------------------|----------------------------|---------------------
/// debug.level       | logged, the default counts | logged, the old value counts
/// debug.event_level | the same                   | the same
/// debug.mbedtls_level | the same                 | the same
/// debug.file_level  | parts that are not understood are skipped
/// debug.stdout_uart | the boot fails, -12        | logged, the old value counts; a save is refused
/// debug.stderr_uart | the boot fails, -13        | the same
/// </code>
/// A value counts again only when it changes, so that what Sys.SetDebug has set stays until then.
/// </remarks>
internal sealed class LogSettings
{
    private const int NotApplied = int.MinValue;

    private readonly Device _device;
    private readonly DeviceConfig _config;
    private int _level = NotApplied;
    private int _eventLevel = NotApplied;
    private int _tlsLevel = NotApplied;
    private int _stdoutUart = NotApplied;
    private int _stderrUart = NotApplied;
    private string _fileLevel;

    internal LogSettings(Device device, DeviceConfig config)
    {
        _device = device;
        _config = config;
    }

    /// <summary>Applies what is configured, and from now on every change.</summary>
    internal InitResult Start()
    {
        Apply(_config);
        if (!IsUart(ConfigKeys.StdoutUart, _config.Live))
            return InitResult.ConfigInvalidStdoutUart;
        if (!IsUart(ConfigKeys.StderrUart, _config.Live))
            return InitResult.ConfigInvalidStderrUart;
        _config.AddChangeHandler(Apply);
        _config.AddValidator(Validate);
        return InitResult.Ok;
    }

    private void Apply(DeviceConfig config)
    {
        DeviceLog log = _device.Log;
        if (HasChanged(ConfigKeys.LogLevel, ref _level) && IsLogLevel(ConfigKeys.LogLevel, _level))
            log.Level = (LogLevel)_level;
        if (HasChanged(ConfigKeys.EventLogLevel, ref _eventLevel) && IsLogLevel(ConfigKeys.EventLogLevel, _eventLevel))
            log.EventLevel = (LogLevel)_eventLevel;
        if (HasChanged(ConfigKeys.TlsLogLevel, ref _tlsLevel) && IsIn(ConfigKeys.TlsLogLevel, _tlsLevel, (int)TlsLogLevel.None, (int)TlsLogLevel.Verbose))
            log.TlsLevel = (TlsLogLevel)_tlsLevel;
        if (HasFileLevelChanged())
            log.SetFileLevel(_fileLevel);
        if (HasChanged(ConfigKeys.StdoutUart, ref _stdoutUart) && IsUart(ConfigKeys.StdoutUart, _stdoutUart))
            log.StdoutUart = _stdoutUart;
        if (HasChanged(ConfigKeys.StderrUart, ref _stderrUart) && IsUart(ConfigKeys.StderrUart, _stderrUart))
            log.StderrUart = _stderrUart;
    }

    private bool HasChanged(string key, ref int applied)
    {
        int value = _config.Has(key) ? _config.GetInt(key) : applied;
        bool hasChanged = value != applied;
        applied = value;
        return hasChanged;
    }

    private bool HasFileLevelChanged()
    {
        string value = _config.Has(ConfigKeys.FileLogLevel) ? _config.GetString(ConfigKeys.FileLogLevel) : _fileLevel;
        bool hasChanged = value != _fileLevel;
        _fileLevel = value;
        return hasChanged;
    }

    private bool IsLogLevel(string key, int level) => IsIn(key, level, (int)LogLevel.None, (int)LogLevel.VerboseDebug);

    private bool IsIn(string key, int level, int min, int max)
    {
        bool isIn = level >= min && level <= max;
        if (!isIn)
            _device.Log.Error(nameof(LogSettings), key + " is '" + level.ToString() + "', expected " + min.ToString() + " to " + max.ToString() + "; ignored");
        return isIn;
    }

    private bool IsUart(string key, int number)
    {
        if (number < CoreConstants.MaxUarts)
            return true;
        _device.Log.Error(nameof(LogSettings), TextOf(key, number));
        return false;
    }

    private static bool IsUart(string key, ConfigValues values) =>
        values.Schema.Find(key) == ConfigSchema.NotFound || values.GetInt(key) < CoreConstants.MaxUarts;

    // What would keep the device from booting must not be saved.
    private static bool Validate(ConfigValues values, out string message)
    {
        message = null;
        if (!IsUart(ConfigKeys.StdoutUart, values))
            message = TextOf(ConfigKeys.StdoutUart, values.GetInt(ConfigKeys.StdoutUart));
        else if (!IsUart(ConfigKeys.StderrUart, values))
            message = TextOf(ConfigKeys.StderrUart, values.GetInt(ConfigKeys.StderrUart));
        return message == null;
    }

    private static string TextOf(string key, int number) =>
        key + " is '" + number.ToString() + "', expected -1 to " + (CoreConstants.MaxUarts - 1).ToString();
}
