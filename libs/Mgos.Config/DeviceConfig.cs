// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using System;
using System.Collections;
using System.Text;
using Mgos.Core;

namespace Mgos.Config;

/// <summary>The live configuration of a device and its levels of files.</summary>
/// <remarks>
/// Mirrors <c>mgos_sys_config</c>. A changed value takes effect when the code that uses it reads it again: most libraries read theirs at boot,
/// some follow it with <see cref="AddChangeHandler"/>.
/// Typed views such as <c>DebugConfig.From(device)</c> are made from the manifests at build time. Thread: loop.
/// </remarks>
public sealed partial class DeviceConfig
{
    private readonly Device _device;
    private readonly ConfigParser _parser;
    private readonly ConfigLayers _layers;
    private readonly ArrayList _validators = new ArrayList();
    private readonly ConfigObservers _observers;
    private ConfigOverlay _overlay;

    /// <summary>Makes a configuration that holds the defaults. Apps get theirs with <see cref="From"/>.</summary>
    /// <param name="device">The device.</param>
    /// <param name="schema">Its schema.</param>
    public DeviceConfig(Device device, ConfigSchema schema)
    {
        _device = device;
        _parser = new ConfigParser(device.Log);
        _layers = new ConfigLayers(device, schema, _parser);
        Schema = schema;
        Live = schema.Defaults.Clone();
        _observers = new ConfigObservers(this, device.Log);
        Live.Changed = _observers.Tell;
    }

    /// <summary>The tree of entries.</summary>
    public ConfigSchema Schema { get; }

    /// <summary>The live values.</summary>
    public ConfigValues Live { get; }

    /// <summary>True once all levels are loaded.</summary>
    /// <remarks>Mirrors <c>mgos_sys_config_is_initialized</c>.</remarks>
    public bool IsLoaded { get; private set; }

    /// <summary>Finds the configuration of a device.</summary>
    /// <param name="device">The device.</param>
    /// <returns>Null before the configuration library has started.</returns>
    public static DeviceConfig From(Device device) => (DeviceConfig)device.Parts.Find(typeof(DeviceConfig));

    /// <summary>Applies JSON to the live configuration, and saves it if wanted. All of it, or nothing.</summary>
    /// <param name="json">An object in the shape of the whole configuration.</param>
    /// <param name="save">True to save to level 9.</param>
    /// <returns>False if the JSON is refused or the save fails: then the live configuration is as it was, and the log says why.</returns>
    /// <remarks>Mirrors <c>mgos_config_apply</c>. Keys that <c>conf_acl</c> forbids are skipped and logged. Differs: all or nothing, and a failed save is reported.</remarks>
    public bool ApplyJson(string json, bool save)
    {
        byte[] data = Encoding.UTF8.GetBytes(json);
        ConfigValues before = save ? Live.Clone() : null;
        string message;
        bool isDone = TryApply(Live, ConfigSchema.Root, data, 0, data.Length, out message);
        if (isDone && save)
        {
            isDone = Save(false, out message);
            if (!isDone)
                Live.CopyFrom(before);
        }

        if (!isDone)
            _device.Log.Error(nameof(DeviceConfig), message);
        return isDone;
    }

    /// <summary>Applies JSON to values under the live access list. All of it, or nothing.</summary>
    /// <param name="values">The live values, or those of a level.</param>
    /// <param name="entry">Entry that the JSON is for, or <see cref="ConfigSchema.Root"/>.</param>
    /// <param name="json">Array with the text.</param>
    /// <param name="offset">First byte.</param>
    /// <param name="count">Number of bytes.</param>
    /// <param name="message">What is wrong, in the words of the original; null if nothing is.</param>
    /// <returns>False if the JSON is refused; nothing has changed then.</returns>
    public bool TryApply(ConfigValues values, int entry, byte[] json, int offset, int count, out string message) =>
        _parser.TryApply(values, entry, json, offset, count, ConfigAccess.Of(Live), out message) && Touch(values);

    /// <summary>Loads the configuration of a level anew: the defaults and all files up to it.</summary>
    /// <param name="level">0 to 9.</param>
    /// <returns>New values that belong to the caller; null if there is no such level.</returns>
    /// <remarks>Mirrors <c>mgos_sys_config_load_level</c>. The live configuration and the files are not touched.</remarks>
    public ConfigValues Load(int level) =>
        level < ConfigConstants.DefaultsLevel || level > ConfigConstants.UserLevel ? null : _layers.Load(level);

    /// <summary>Saves the live configuration to level 9.</summary>
    /// <param name="tryOnce">True for one boot only.</param>
    /// <param name="message">What went wrong; null if nothing did.</param>
    /// <returns>False if a validator refuses or the file cannot be written; the old file is then still there.</returns>
    /// <remarks>
    /// Mirrors <c>mgos_sys_config_save</c>: only what differs from the levels below is written. Differs: values of this run (the expanded
    /// <c>device.id</c>, overrides) are not written unless they have been changed; the write is atomic. Cost: one flash write.
    /// </remarks>
    public bool Save(bool tryOnce, out string message) =>
        SaveLevel(ConfigConstants.UserLevel, _overlay == null ? Live : _overlay.Remove(Live), tryOnce, out message);

    /// <summary>Saves values to a level.</summary>
    /// <param name="level">1 to 9.</param>
    /// <param name="values">What to save, for example from <see cref="Load"/>.</param>
    /// <param name="tryOnce">True for one boot only.</param>
    /// <param name="message">What went wrong; null if nothing did.</param>
    /// <returns>False if there is no such level, a validator refuses or the file cannot be written; the old file is then still there.</returns>
    /// <remarks>Mirrors <c>mgos_sys_config_save_level</c>.</remarks>
    public bool SaveLevel(int level, ConfigValues values, bool tryOnce, out string message)
    {
        message = "invalid level";
        if (level < ConfigConstants.FirstFileLevel || level > ConfigConstants.UserLevel)
            return false;
        if (!TryValidate(values, out message))
            return false;
        if (!_layers.TryWrite(level, values, tryOnce))
            message = "failed to write file";
        return message == null;
    }

    /// <summary>Removes the files of the upper levels; the next boot goes without them.</summary>
    /// <param name="level">Lowest level to remove, 1 to 9; everything from there up goes.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not in range.</exception>
    /// <remarks>Mirrors <c>mgos_config_reset</c>. Differs: files for one boot are removed too.</remarks>
    public void Reset(int level)
    {
        if (level < ConfigConstants.FirstFileLevel || level > ConfigConstants.UserLevel)
            throw new ArgumentOutOfRangeException(nameof(level));
        for (int i = ConfigConstants.UserLevel; i >= level; i--)
            _layers.Remove(i);
    }

    /// <summary>Adds a check that runs on every save, in the order of adding.</summary>
    /// <param name="validator">The check.</param>
    /// <exception cref="ArgumentNullException">No check.</exception>
    /// <remarks>Mirrors <c>mgos_sys_config_register_validator</c>.</remarks>
    public void AddValidator(ConfigValidator validator)
    {
        if (validator == null)
            throw new ArgumentNullException(nameof(validator));
        _validators.Add(validator);
    }

    /// <summary>Has a handler told whenever the live configuration may have changed.</summary>
    /// <param name="handler">Called after the change, on the thread that made it.</param>
    /// <remarks>Differs: the original has nothing like it.</remarks>
    public void AddChangeHandler(ConfigChangeHandler handler)
    {
        if (handler == null)
            throw new ArgumentNullException(nameof(handler));
        _observers.Add(handler);
    }

    /// <summary>Runs the checks that a save would run.</summary>
    /// <param name="values">What to check.</param>
    /// <param name="message">Message of the first check that refuses; null if none does.</param>
    /// <returns>False if one refuses, or throws.</returns>
    /// <remarks>Mirrors <c>mgos_config_validate</c>.</remarks>
    public bool TryValidate(ConfigValues values, out string message)
    {
        message = null;
        for (int i = 0; i < _validators.Count; i++)
        {
            if (Run((ConfigValidator)_validators[i], values, out message))
                continue;
            message = message ?? "";
            return false;
        }

        message = null;
        return true;
    }

    /// <summary>Lays a value over the live configuration for this run: it is seen, but not saved.</summary>
    /// <param name="path">Path of a leaf or an object.</param>
    /// <param name="text">As for <see cref="TrySetText"/>.</param>
    /// <returns>False if there is no such entry or the text does not fit its type.</returns>
    /// <remarks>A save writes what the value would be without this, unless it has been changed since. The access list is not asked.</remarks>
    public bool SetOverride(string path, string text)
    {
        ConfigValues shown = Live.Clone();
        if (!shown.TrySetText(path, text))
            return false;
        if (_overlay == null)
            _overlay = new ConfigOverlay();
        _overlay.Cover(Live, shown);
        Live.CopyFrom(shown);
        return true;
    }

    // What Load gives, for reading only: no copy is made of what no file changes.
    internal ConfigValues View(int level) => _layers.View(level);

    internal void LoadVendorLevels() =>
        _layers.LoadInto(Live, ConfigConstants.FirstFileLevel, ConfigConstants.LastVendorLevel, true);

    internal void LoadUserLevel()
    {
        _layers.RenameOldUserFile();
        _layers.LoadInto(Live, ConfigConstants.UserLevel, ConfigConstants.UserLevel, true);
        IsLoaded = true;
    }

    private bool Touch(ConfigValues values)
    {
        if (values == Live)
            _observers.Tell();
        return true;
    }

    private bool Run(ConfigValidator validator, ConfigValues values, out string message)
    {
        message = null;
        try
        {
            return validator(values, out message);
        }
        catch (Exception e)
        {
            _device.Log.HandlerFailed("config validator", validator, e);
            message = "a validator failed: " + e.Message;
            return false;
        }
    }
}
