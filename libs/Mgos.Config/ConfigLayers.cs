// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Core;
using Mgos.Json;

namespace Mgos.Config;

/// <summary>The files that lie over the compiled-in defaults.</summary>
/// <remarks>
/// <code>
/// level | file                 | written by
/// ------|----------------------|---------------------------------------------
/// 0     |                      | the build (conf0.json is not read)
/// 1-5   | conf1.json ...       | production, Config.Set with a level
///       | conf_vendor.json     | old production tools
/// 6-8   | conf6.json ...       | production, Config.Set with a level
/// 9     | conf9.json           | Config.Save; conf.json is its old name
/// 1-9   | confN.json.try       | stands in for confN.json at one boot
/// 1-9   | confN.json.bad       | set aside at boot because it is no JSON
/// </code>
/// A level is loaded under the access list as the levels below have left it, the first one under <c>*</c>.
/// Mirrors the layers of <c>mgos_sys_config.c</c>. Differs: a broken file is set aside whole instead of being applied up to the error.
/// </remarks>
internal sealed class ConfigLayers
{
    private enum FileResult
    {
        Missing,
        Loaded,
        Broken,
    }

    private readonly Device _device;
    private readonly ConfigSchema _schema;
    private readonly ConfigParser _parser;

    internal ConfigLayers(Device device, ConfigSchema schema, ConfigParser parser)
    {
        _device = device;
        _schema = schema;
        _parser = parser;
    }

    internal static string FileName(int level) => ConfigConstants.FilePrefix + level.ToString() + ConfigConstants.FileSuffix;

    internal ConfigValues Load(int level)
    {
        ConfigValues values = _schema.Defaults.Clone();
        LoadInto(values, ConfigConstants.FirstFileLevel, level, false);
        return values;
    }

    // For reading only: without a file these are the defaults themselves, of which no copy needs to be made.
    internal ConfigValues View(int level) => HasFile(level) ? Load(level) : _schema.Defaults;

    // At boot a file for one boot is used up and a broken file is set aside; later nothing is touched.
    internal void LoadInto(ConfigValues values, int firstLevel, int lastLevel, bool isBoot)
    {
        if (_device.Files == null)
            return;
        for (int level = firstLevel; level <= lastLevel; level++)
        {
            if (HasLevel(level))
                LoadLevel(values, level, isBoot);
            if (level == ConfigConstants.LevelBeforeVendorFile && HasVendorFile())
                LoadFile(values, ConfigConstants.VendorFile, isBoot, ConfigAccess.Of(values));
        }
    }

    internal bool TryWrite(int level, ConfigValues values, bool tryOnce)
    {
        string name = FileName(level);
        string tryName = name + ConfigConstants.TrySuffix;
        JsonWriter writer = new JsonWriter(ConfigConstants.InitialFileBytes, ConfigConstants.MaxFileBytes) { IsPretty = true };
        values.WriteDifference(writer, View(level - 1));
        if (_device.Files == null || writer.IsTruncated)
            return false;
        string target = tryOnce ? tryName : name;
        if (!_device.Files.WriteFile(target, writer.Data, writer.Length))
            return false;

        // After the write, so that a write that fails has lost nothing.
        if (!tryOnce)
            _device.Files.RemoveFile(tryName);
        _device.Log.Info(nameof(ConfigLayers), "Saved to " + target);
        return true;
    }

    internal void Remove(int level)
    {
        if (_device.Files == null)
            return;
        _device.Files.RemoveFile(FileName(level) + ConfigConstants.TrySuffix);
        _device.Files.RemoveFile(FileName(level));
    }

    internal void RenameOldUserFile()
    {
        if (_device.Files != null && _device.Files.RenameFile(ConfigConstants.OldUserFile, FileName(ConfigConstants.UserLevel)))
            _device.Log.Info(nameof(ConfigLayers), ConfigConstants.OldUserFile + " renamed to " + FileName(ConfigConstants.UserLevel));
    }

    private void LoadLevel(ConfigValues values, int level, bool isBoot)
    {
        string name = FileName(level);
        string tryName = name + ConfigConstants.TrySuffix;
        ConfigAcl acl = level == ConfigConstants.FirstFileLevel ? ConfigAcl.AllowAll() : ConfigAccess.Of(values);
        FileResult result = LoadFile(values, tryName, isBoot, acl);
        if (result == FileResult.Loaded && isBoot)
            _device.Files.RemoveFile(tryName);
        if (result != FileResult.Loaded)
            LoadFile(values, name, isBoot, acl);
    }

    private FileResult LoadFile(ConfigValues values, string name, bool isBoot, ConfigAcl acl)
    {
        byte[] data = _device.Files.ReadFile(name);
        if (data == null)
            return FileResult.Missing;
        string message = "larger than " + ConfigConstants.MaxFileBytes.ToString() + " bytes";
        if (data.Length <= ConfigConstants.MaxFileBytes && _parser.TryApplyFile(values, data, acl, out message))
            return FileResult.Loaded;
        _device.Log.Error(nameof(ConfigLayers), "Failed to parse " + name + ": " + message);
        if (isBoot)
            SetAside(name);
        return FileResult.Broken;
    }

    private void SetAside(string name)
    {
        if (_device.Files.RenameFile(name, name + ConfigConstants.BadSuffix))
            _device.Log.Error(nameof(ConfigLayers), name + " is kept as " + name + ConfigConstants.BadSuffix + "; going on without it");
    }

    // Whether any file counts up to a level. The storage is asked each time: files come and go without the configuration being told.
    private bool HasFile(int lastLevel)
    {
        if (_device.Files == null)
            return false;
        for (int level = ConfigConstants.FirstFileLevel; level <= lastLevel; level++)
        {
            if (HasLevel(level))
                return true;
        }

        return lastLevel >= ConfigConstants.LevelBeforeVendorFile && HasVendorFile();
    }

    private bool HasLevel(int level)
    {
        IFileStorage files = _device.Files;
        string name = FileName(level);
        return files.FileExists(name) || files.FileExists(name + ConfigConstants.TrySuffix);
    }

    private bool HasVendorFile() => _device.Files.FileExists(ConfigConstants.VendorFile);
}
