#define PY_SSIZE_T_CLEAN
#include <Python.h>

typedef struct TSLanguage TSLanguage;

const TSLanguage *tree_sitter_gkreport(void);

static PyObject *language(PyObject *self, PyObject *args) {
  (void)self;
  (void)args;
  return PyCapsule_New((void *)tree_sitter_gkreport(), "tree_sitter.Language", NULL);
}

static PyMethodDef methods[] = {
    {"language", language, METH_NOARGS, "Give the tree-sitter language gkreport, as a capsule."},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef module = {
    .m_base = PyModuleDef_HEAD_INIT,
    .m_name = "_gkreport",
    .m_doc = "The compiled grammar gkreport.",
    .m_size = 0,
    .m_methods = methods,
};

PyMODINIT_FUNC PyInit__gkreport(void) { return PyModuleDef_Init(&module); }
