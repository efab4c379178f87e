// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Config;

namespace Mgos.Mjs.Host;

/// <summary>The configuration, for api_config.js.</summary>
/// <remarks>
/// An entry of the schema is a pointer whose offset is its number; a script keeps none.
/// <code>
/// type: 0 int, 1 bool, 2 double, 3 string, 4 object, 5 unsigned, 6 float
/// </code>
/// </remarks>
internal sealed class ConfigFunctions : IMjsFunctions
{
    private const int IntType = 0;
    private const int BooleanType = 1;
    private const int DoubleType = 2;
    private const int StringType = 3;
    private const int ObjectType = 4;
    private const int UnsignedType = 5;
    private const int FloatType = 6;

    private readonly DeviceConfig _config;
    private readonly MjsMemory _values;
    private readonly MjsMemory _schema;

    internal ConfigFunctions(MjsEngine engine, DeviceConfig config)
    {
        _config = config;
        _values = new MjsMemory(engine, null, config);
        _schema = new MjsMemory(engine, null, config.Schema);
    }

    public MjsNative Find(string name)
    {
        switch (name)
        {
            case "mgos_mjs_config_get": return Get;
            case "mgos_mjs_get_config": return GetConfig;
            case "mgos_config_schema": return GetSchema;
            case "mgos_conf_find_schema_entry": return FindEntry;
            case "mgos_conf_value_type": return GetType;
            case "mgos_conf_value_string_nonnull": return GetString;
            case "mgos_conf_value_int": return GetInt;
            case "mgos_conf_value_double": return GetDouble;
            case "mgos_config_apply": return Apply;
            default: return null;
        }
    }

    private void Get(MjsCall call)
    {
        string path = call.GetText(0);
        int entry = string.IsNullOrEmpty(path) ? ConfigSchema.NotFound : _config.Schema.Find(path);
        if (entry == ConfigSchema.NotFound)
            return;
        switch (_config.Schema.TypeOf(entry))
        {
            case ConfigType.Int:
                call.Return(_config.GetInt(path));
                break;
            case ConfigType.Boolean:
                call.Return(_config.GetBoolean(path));
                break;
            case ConfigType.Double:
                call.Return(_config.GetDouble(path));
                break;
            case ConfigType.String:
                call.Return(_config.GetString(path));
                break;
        }
    }

    private void GetConfig(MjsCall call) => call.Return(_values, 0);

    private void GetSchema(MjsCall call) => call.Return(_schema, 0);

    private void FindEntry(MjsCall call)
    {
        string path = call.GetText(0);
        int entry = string.IsNullOrEmpty(path) ? ConfigSchema.NotFound : _config.Schema.Find(path);
        call.Return(entry == ConfigSchema.NotFound ? null : _schema, entry == ConfigSchema.NotFound ? 0 : entry);
    }

    private void GetType(MjsCall call)
    {
        int entry = EntryOf(call, 0);
        call.Return(entry == ConfigSchema.NotFound ? ObjectType : NumberOf(_config.Schema.TypeOf(entry)));
    }

    private void GetString(MjsCall call)
    {
        int entry = EntryOf(call, 1);
        bool isText = entry != ConfigSchema.NotFound && _config.Schema.TypeOf(entry) == ConfigType.String;
        call.Return(isText ? _config.GetString(_config.Schema.PathOf(entry)) : "");
    }

    private void GetInt(MjsCall call)
    {
        int entry = EntryOf(call, 1);
        call.Return(entry == ConfigSchema.NotFound ? 0 : IntOf(_config.Schema.TypeOf(entry), _config.Schema.PathOf(entry)));
    }

    private void GetDouble(MjsCall call)
    {
        int entry = EntryOf(call, 1);
        ConfigType type = entry == ConfigSchema.NotFound ? ConfigType.Object : _config.Schema.TypeOf(entry);
        call.Return(type == ConfigType.Double || type == ConfigType.Float ? _config.GetDouble(_config.Schema.PathOf(entry)) : 0);
    }

    private void Apply(MjsCall call)
    {
        string json = call.GetText(0);
        call.Return(json != null && _config.ApplyJson(json, call.GetBoolean(1)));
    }

    private int IntOf(ConfigType type, string path)
    {
        switch (type)
        {
            case ConfigType.Int: return _config.GetInt(path);
            case ConfigType.UnsignedInt: return (int)(long)_config.GetUnsignedInt(path);
            case ConfigType.Boolean: return _config.GetBoolean(path) ? 1 : 0;
            default: return 0;
        }
    }

    private int EntryOf(MjsCall call, int argument)
    {
        int entry = call.GetMemory(argument) == _schema ? call.GetOffset(argument) : ConfigSchema.NotFound;
        return entry < 0 || entry >= _config.Schema.Count ? ConfigSchema.NotFound : entry;
    }

    private static int NumberOf(ConfigType type)
    {
        switch (type)
        {
            case ConfigType.Int: return IntType;
            case ConfigType.Boolean: return BooleanType;
            case ConfigType.Double: return DoubleType;
            case ConfigType.String: return StringType;
            case ConfigType.UnsignedInt: return UnsignedType;
            case ConfigType.Float: return FloatType;
            default: return ObjectType;
        }
    }
}
