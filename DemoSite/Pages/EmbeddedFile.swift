/// The files of `Files/`, each as a string: what the browser loads beside the pages, compiled into the program.
enum EmbeddedFile {}
