// Copyright (c) Mgos contributors. SPDX-License-Identifier: Apache-2.0

using Mgos.Client;

namespace Mgos.Cli.Project;

/// <summary>Turns what can go wrong in a command into one line and an exit code.</summary>
internal static class Guard
{
    internal static async Task<int> RunAsync(Func<Task<int>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e) when (e is IOException or InvalidDataException or FormatException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine("mgos: " + e.Message);
            return ExitCodes.Failure;
        }
        catch (DevicePortException e)
        {
            Console.Error.WriteLine($"mgos: {e.Message}. {e.Hint}");
            return ExitCodes.Failure;
        }
        catch (RpcException e)
        {
            Console.Error.WriteLine($"mgos: the device says: {e.Message} (error {e.Code})");
            return ExitCodes.Failure;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("mgos: stopped");
            return ExitCodes.Failure;
        }
    }
}
