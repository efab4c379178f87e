// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Config;

/// <summary>Keys that are applied to the core.</summary>
internal static class ConfigKeys
{
    internal const string DeviceId = "device.id";
    internal const string DeviceMac = "device.mac";
    internal const string LogLevel = "debug.level";
    internal const string FileLogLevel = "debug.file_level";
    internal const string EventLogLevel = "debug.event_level";
    internal const string TlsLogLevel = "debug.mbedtls_level";
    internal const string StdoutUart = "debug.stdout_uart";
    internal const string StderrUart = "debug.stderr_uart";
    internal const string FactoryResetPin = "debug.factory_reset_gpio";
    internal const string TimeZone = "sys.tz_spec";
    internal const string WatchdogTimeout = "sys.wdt_timeout";
}
