// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

namespace Mgos.Azure;

/// <summary>Names, limits and times of Azure IoT Hub.</summary>
public static class AzureConstants
{
    /// <summary>Version of the interface of the hub that is spoken.</summary>
    public const string ApiVersion = "2021-04-12";

    /// <summary>Version of the interface of the provisioning service that is spoken.</summary>
    public const string ProvisioningApiVersion = "2019-03-31";

    /// <summary>Longest device id.</summary>
    public const int MaxDeviceIdLength = 128;

    /// <summary>Most bytes of a message to the cloud, its properties included.</summary>
    public const int MaxMessageBytes = 256 * 1024;

    /// <summary>Most properties of a message that are read.</summary>
    public const int MaxProperties = 64;

    /// <summary>Shortest life of a token that is used, seconds.</summary>
    public const int MinTokenSeconds = 60;

    /// <summary>Longest life of a token that is used, seconds: a year.</summary>
    public const int MaxTokenSeconds = 365 * 24 * 3600;

    /// <summary>Status of a direct method that nobody handles.</summary>
    public const int MethodNotFound = 404;

    /// <summary>Status of a direct method whose handler has thrown.</summary>
    public const int MethodFailed = 500;

    /// <summary>Pause before topics that were refused are asked for again, milliseconds.</summary>
    public const int SubscribeRetryMilliseconds = 60000;

    /// <summary>First pause after a registration that has failed, milliseconds; it doubles.</summary>
    public const int FirstProvisioningPauseMilliseconds = 5000;

    /// <summary>Longest such pause, milliseconds.</summary>
    public const int MaxProvisioningPauseMilliseconds = 300000;

    /// <summary>So many times in a row the hub refuses a device before the provisioning service is asked again.</summary>
    public const int RefusalsBeforeProvisioning = 3;

    internal const string BackendName = "azure";
    internal const string DefaultAuthorities = "ca.pem";
    internal const int TlsPort = 8883;
    internal const int MaxQos = 1;
    internal const int RenewalParts = 10;
    internal const int MaxTimerSeconds = 24 * 3600;
    internal const int DefaultPollSeconds = 2;
    internal const int MaxPollSeconds = 300;
    internal const int MaxPolls = 100;
    internal const int ProvisioningAnswerMilliseconds = 30000;
    internal const int MaxRequestIdLength = 64;
    internal const int WriterBytes = 256;
    internal const int MaxTwinBytes = 128 * 1024;
}
